package org.yaosu.dialogue.command.ask;

import java.io.IOException;
import java.util.Optional;

/** What somebody says, turn by turn. */
@FunctionalInterface
public interface Turns {

    /**
     * Waits for the next one; empty where there is none any more.
     *
     * @throws InterruptedException if it is to end
     */
    Optional<String> next() throws IOException, InterruptedException;
}
