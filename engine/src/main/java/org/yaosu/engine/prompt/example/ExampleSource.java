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
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;

/** Labelled chats of a file, read when they are first asked for and kept. Used by several threads at once. */
public final class ExampleSource {

    private final ChatReader reader;
    private final Path file;
    private Examples examples;
    private String problem;

    /**
     * @param reader reads the file's format
     * @param file chats with their labels; rows without are passed over
     */
    public ExampleSource(ChatReader reader, Path file) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * The file's examples.
     *
     * @throws IllegalStateException if the file cannot be read or holds no labelled chat; the message says which. It stays
     *         so for this source: the file is not read again
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
        try {
            List<Labelled> labelled = read();
            if (labelled.isEmpty()) {
                problem = "the examples in " + file + " have no labels: give a file whose chats have their answers in infos";
            } else {
                examples = new Examples(labelled);
            }
        } catch (NoSuchFileException e) {
            problem = "the examples in " + file + " cannot be read: it does not exist";
        } catch (IOException e) {
            problem = "the examples in " + file + " cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private List<Labelled> read() throws IOException {
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
