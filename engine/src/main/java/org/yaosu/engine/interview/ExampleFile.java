package org.yaosu.engine.interview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.prompt.Question.Example;
import org.yaosu.engine.format.Formats;
import org.yaosu.engine.prompt.example.ExampleSource;
import org.yaosu.lease.Drain;

/** The labelled chats that the settings name, read once. */
final class ExampleFile {

    private final Formats<ChatReader> readers;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>();

    ExampleFile(Drain drain) {
        this.readers = new Formats<>("input format", ChatReader.class, drain);
    }

    Formats<ChatReader> readers() {
        return readers;
    }

    /**
     * Examples for a chat; none where the settings name no file.
     *
     * @throws IllegalStateException if the file cannot be used
     */
    List<Example> like(Chat chat, Form form, InterviewSettings settings) {
        return settings.examples().map(file -> source(file).examples().like(chat, form, settings.exampleCharacters(), settings.exampleCount()))
                .orElse(List.of());
    }

    private ExampleSource source(Path file) {
        return loaded.updateAndGet(before -> before != null && before.file().equals(file) ? before
                : new Loaded(file, new ExampleSource(() -> readers.lease(Optional.empty(), file), file))).source();
    }

    private record Loaded(Path file, ExampleSource source) {
    }
}
