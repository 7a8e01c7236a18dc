package org.yaosu.engine.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where the choice of providers outlives a restart: one line of ids, separated by commas; none at all is a choice, too.
 *
 * @param folder the folder of the platform's data; empty where there is none, and a choice holds for this run only
 */
record ProviderFile(Optional<Path> folder) {

    private static final String NAME = "provider";

    /** The choice, where one was made and can be read. */
    Optional<List<String>> read() {
        try {
            return folder.isEmpty() ? Optional.empty() : Optional.of(Ids.of(Files.readString(folder.get().resolve(NAME)).split("\\R")));
        } catch (IOException unreadable) {
            // There is none yet, or the settings are as good a choice as one that cannot be read.
            return Optional.empty();
        }
    }

    /** Keeps a choice, where it can be. */
    void write(List<String> ids) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            // Moved into place, so that nobody ever reads half a line.
            Path part = Files.createTempFile(folder.get(), NAME, ".part");
            try {
                Files.writeString(part, Ids.text(ids) + "\n");
                Files.move(part, folder.get().resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            // As documented: the choice holds for this run.
            return;
        }
    }

    /** Forgets a choice, where that can be. */
    void delete() {
        folder.ifPresent(data -> {
            try {
                Files.deleteIfExists(data.resolve(NAME));
            } catch (IOException undeletable) {
                // As documented: it is forgotten for this run.
                return;
            }
        });
    }
}
