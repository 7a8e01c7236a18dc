package org.yaosu.finetune.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaosu.api.field.Form;
import org.yaosu.finetune.FinetuneSettings;

/**
 * Looks training and test files through. Files are streamed: what is held of a row is its digest, and a sketch where two files are compared.
 *
 * @param settings how long a row may be, and how many there must be
 * @param form the fields that an answer must have
 */
public record FileCheck(FinetuneSettings settings, Form form) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    public FileCheck {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(form, "form");
    }

    /**
     * Looks a file through.
     *
     * @param other a file that must have none of its inputs
     * @throws IllegalArgumentException if there is no such file, or it is of no known kind
     */
    public CheckReport check(Path file, Optional<Path> other) throws IOException {
        readable(file);
        Optional<OtherFile> against = Optional.empty();
        if (other.isPresent()) {
            readable(other.get());
            if (Files.isSameFile(file, other.get())) {
                throw new IllegalArgumentException("--against " + other.get() + ": it is the same file; name another one");
            }
            OtherFile inputs = new OtherFile(other.get().getFileName().toString());
            Findings wrong = new Findings();
            read(other.get(), FileKind.of(other.get()), wrong, inputs::add);
            if (inputs.isEmpty() || !wrong.counts().isEmpty()) {
                throw new IllegalArgumentException("--against " + other.get() + ": " + (inputs.isEmpty() ? "no row of it can be read" : "not every row of it can be read")
                        + "; look it through first: ./yaosu prepare check " + other.get());
            }
            against = Optional.of(inputs);
        }
        return look(file, against);
    }

    private CheckReport look(Path file, Optional<OtherFile> against) throws IOException {
        Findings findings = new Findings();
        try (InputStream input = Files.newInputStream(file)) {
            new Utf8Scan(findings).scan(input);
        }
        FileKind kind = FileKind.of(file);
        RowCheck rows = new RowCheck(kind, settings.characters(), new RecordCheck(form, findings), findings);
        read(file, kind, findings, row -> {
            if (rows.look(row)) {
                against.ifPresent(other -> other.compare(row, findings));
            }
        });
        rows.end(settings.rows(), settings.rowsMost());
        against.ifPresent(other -> other.tell(findings));
        if (rows.rows() == 0 && findings.counts().isEmpty()) {
            findings.add(Trouble.EMPTY_FILE, 0, "the file holds no rows");
        }
        return new CheckReport(file, kind, rows.rows(), rows.inputs(), rows.longest(), findings.counts(), findings.kept());
    }

    /** What is no UTF-8 reads as a replacement; the scan tells of it. */
    private static void read(Path file, FileKind kind, Findings findings, Consumer<Row> rows) throws IOException {
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            reader.mark(1);
            if (reader.read() == BYTE_ORDER_MARK) {
                findings.add(Trouble.BYTE_ORDER_MARK, 1, "the file begins with a byte order mark");
            } else {
                reader.reset();
            }
            if (kind == FileKind.TRAINING) {
                new JsonlRows(findings).read(reader, rows);
            } else {
                new CsvRows(findings).read(reader, rows);
            }
        }
    }

    private static void readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(Files.isDirectory(file) ? file + " is a directory; name a training or test file"
                    : !Files.exists(file) ? "there is no file " + file + "; check the path"
                    : Files.isReadable(file) ? file + " is no regular file; it is read twice, so write it down first" : "cannot read " + file + ": permission denied");
        }
    }
}
