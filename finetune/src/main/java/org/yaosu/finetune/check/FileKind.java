package org.yaosu.finetune.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is for, which says how it is read. */
public enum FileKind {
    /** Lines of JSON to train with. */
    TRAINING,
    /** CSV to test with. */
    TEST;

    /** By the extension or, where that says nothing, by the first character that is no blank. */
    static FileKind of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return TRAINING;
        }
        return name.endsWith(".csv") ? TEST : byContent(file);
    }

    private static FileKind byContent(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            int next = input.read();
            while (next >= 0 && (Character.isWhitespace(next) || next == 0xEF || next == 0xBB || next == 0xBF)) {
                next = input.read();
            }
            if (next == '[') {
                throw new IllegalArgumentException(file + " is a JSON array; what is looked through are training files of format spark (.jsonl) and test files (.csv)");
            }
            return next == '{' ? TRAINING : TEST;
        }
    }
}
