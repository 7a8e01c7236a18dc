package org.yaosu.shell.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.yaosu.api.extract.BatchEstimate;

/**
 * What it would take to extract a file.
 *
 * @param input the file of chats
 * @param providers the ids of the providers that were named; empty where none was
 * @param estimate what it would take
 */
public record DryRun(Path input, List<String> providers, BatchEstimate estimate) {

    public DryRun {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(estimate, "estimate");
        providers = List.copyOf(providers);
    }
}
