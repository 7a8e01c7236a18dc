package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.run.ModelRun;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.dialogue.command.file.Line;
import org.yaosu.dialogue.command.file.LineFile;

/**
 * Answers a file of dialogues: a reply a line, in the order of the input.
 *
 * @param input JSON Lines, plain or gzipped
 * @param output the file to write
 * @param options how to answer
 * @param atOnce the most rows that are answered at a time
 * @param fresh whether replies of an earlier turn are not wanted
 */
public record Answering(Path input, Path output, DialogueOptions options, int atOnce, boolean fresh) {

    public Answering {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(options, "options");
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
     * Answers what was not answered before, and puts the replies in their place.
     *
     * @param answerer answers a row, in several threads
     * @param run in which that asks models, where it does
     * @param listener told how it goes on
     * @param notes told what is to be known at once
     * @throws org.yaosu.api.extract.BatchStoppedException if the thread is interrupted or a budget is spent; what is done is kept
     * @throws IOException if a file cannot be read or written; what is done is kept
     */
    public AnswerReport run(Function<Line, Answered> answerer, Optional<ModelRun> run, BatchListener listener, Consumer<String> notes) throws IOException {
        long begin = System.nanoTime();
        Work work = Work.of(input, options);
        try (LineFile lines = LineFile.open(input); PartFile part = PartFile.open(output, work, fresh)) {
            part.anew().ifPresent(notes);
            long kept = part.lines();
            skip(lines, part);
            Totals totals = new Totals();
            new Window(answerer, atOnce).run(lines, new Progress(part, totals, listener, lines.size(), kept, run));
            if (part.lines() == 0) {
                throw new IOException(input + " is empty: there is nothing to answer");
            }
            if (part.lines() != lines.count()) {
                throw new IOException(part.path() + " has " + part.lines() + " replies to " + lines.count() + " rows; give the same command with --fresh");
            }
            part.finish();
            return new AnswerReport(output, part.lines(), kept, totals.responders(), totals.troubles(), totals.unanswered(), part.failures(), part.anew(), Optional.empty(),
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private void skip(LineFile lines, PartFile part) throws IOException {
        for (long i = 0; i < part.lines(); i++) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                throw new IOException(part.path() + " has more lines than " + input + "; give the same command with --fresh");
            }
        }
    }
}
