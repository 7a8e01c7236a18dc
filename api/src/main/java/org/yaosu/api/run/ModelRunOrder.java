package org.yaosu.api.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.extract.Spending;

/**
 * Work on a file that asks models for texts, and is no batch of chats.
 *
 * @param command what people enter to have it done, such as {@code dialogue answer}: they are told to enter it again where it was stopped
 * @param input the file that is worked on
 * @param output where the results go
 * @param providers the ids of the providers to ask: the first, and each further one where those before it fail; empty for those that
 *        the platform is set to
 * @param spending what that may cost
 */
public record ModelRunOrder(String command, Path input, Path output, Optional<List<String>> providers, Spending spending) {

    public ModelRunOrder {
        if (command.isBlank()) {
            throw new IllegalArgumentException("a run has a command that can be entered again");
        }
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        providers = providers.map(List::copyOf);
        Objects.requireNonNull(spending, "spending");
    }
}
