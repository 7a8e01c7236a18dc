package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.chatfiles.line.LineFile;

/**
 * Answers a file of dialogues: a reply a line, in the order of the input.
 *
 * @param input JSON Lines, plain or gzipped
 * @param output the file to write
 * @param options how to answer
 * @param platform how the platform answers where the options leave that to it; compared only
 * @param atOnce the most rows that are answered at a time
 * @param fresh whether replies of an earlier turn are not wanted
 */
public record Answering(Path input, Path output, DialogueOptions options, String platform, int atOnce, boolean fresh) {

    public Answering {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(platform, "platform");
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one row is answered at a time");
        }
    }

    /**
     * Whether it can be begun.
     *
     * @throws IllegalArgumentException if the files are none to read and to write
     * @throws IOException if the output's folder cannot be written
     */
    public void check() throws IOException {
        LineFile.check(input);
        if (!Files.isRegularFile(input) || Files.exists(output) && !Files.isRegularFile(output)) {
            throw new IllegalArgumentException((Files.isRegularFile(input) ? output : input) + " is no file: answering goes on after a stop, which takes files; 'ask' answers lines from a pipe");
        }
        new OutputFile(output).check(input);
        options.index().filter(index -> !Files.isDirectory(index)).ifPresent(index -> {
            throw new IllegalArgumentException("there is no index " + index + "; './yaosu dialogue index CORPUS -o " + index + "' writes one");
        });
    }

    /**
     * Begins it, or goes on: nobody else writes the output until this is closed.
     *
     * @throws IOException if another one writes the output, it holds replies to something else, or a file cannot be read or written
     */
    public BegunAnswering begin() throws IOException {
        PartFile part = PartFile.open(output, Work.of(input, options, platform), fresh);
        try {
            return new BegunAnswering(this, part, LineFile.open(input));
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }
}
