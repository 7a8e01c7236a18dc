package org.yaosu.engine.prompt.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.lease.Lease;

/** Labelled chats of a file, read when they are first asked for and kept. Used by several threads at once. */
public final class ExampleSource {

    /** How often the file is begun where its reader leaves meanwhile and breaks. */
    private static final int ATTEMPTS = 4;

    private final Supplier<Lease<ChatReader>> readers;
    private final Path file;
    private Examples examples;
    private String problem;

    /**
     * @param readers gives a reader of the file's format, which is held while the file is read
     * @param file chats with their labels; rows without are passed over
     */
    public ExampleSource(Supplier<Lease<ChatReader>> readers, Path file) {
        this.readers = Objects.requireNonNull(readers, "readers");
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * The file's examples.
     *
     * @throws IllegalStateException if the file cannot be read or holds no labelled chat; the message says which. It stays
     *         so for this source: the file is not read again
     * @throws org.yaosu.api.extract.BatchException if nothing in service reads its format; it is tried again the next time
     */
    public synchronized Examples examples() {
        if (examples == null && problem == null) {
            load();
        }
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        return examples;
    }

    private void load() {
        for (int attempt = 1; examples == null && problem == null; attempt++) {
            try (Lease<ChatReader> reader = readers.get()) {
                load(reader, attempt == ATTEMPTS);
            }
        }
    }

    /** Leaves things as they were where the reader left meanwhile, and broke, unless it is the last attempt. */
    private void load(Lease<ChatReader> reader, boolean last) {
        try {
            List<Labelled> labelled = read(reader.service());
            if (labelled.isEmpty()) {
                problem = "the examples in " + file + " have no labels: give a file whose chats have their answers in infos";
            } else {
                examples = new Examples(labelled);
            }
        } catch (NoSuchFileException e) {
            problem = "the examples in " + file + " cannot be read: it does not exist";
        } catch (IOException e) {
            if (!reader.leaving() || last) {
                problem = "the examples in " + file + " cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        } catch (RuntimeException | LinkageError broken) {
            if (!reader.leaving() || last) {
                throw broken;
            }
        }
    }

    private List<Labelled> read(ChatReader reader) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        try (InputStream input = Files.newInputStream(file); ChatSource source = reader.open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                if (row.get() instanceof ChatRow.Read read && !read.labels().isEmpty()) {
                    labelled.add(new Labelled(read.chat(), read.labels()));
                }
            }
        }
        return labelled;
    }
}
