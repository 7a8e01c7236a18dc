package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.Rejection;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.dialogue.command.FakeSkills;

/** A file of rows, which are answered in the words of their last turn. */
abstract class AnsweringFixture {

    static final int ROWS = 40;

    @TempDir
    Path folder;
    Path input;
    Path output;
    final List<BatchProgress> told = new ArrayList<>();
    final List<Rejection> failed = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), rows(ROWS));
        output = folder.resolve("out.txt");
    }

    static String rows(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(AnsweringFixture::row).collect(Collectors.joining());
    }

    static String row(int row) {
        return "{\"subtrack\":\"chitchat\",\"history\":[\"第 " + row + " 句\"]}\n";
    }

    static String replies(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> "嗯 第 " + row + " 句\n").collect(Collectors.joining());
    }

    final AnswerReport answer(Function<Line, Answered> answerer, int atOnce, boolean fresh) throws IOException {
        return answer(DialogueOptions.DEFAULT, answerer, atOnce, fresh);
    }

    final AnswerReport answer(DialogueOptions options, Function<Line, Answered> answerer, int atOnce, boolean fresh) throws IOException {
        try (BegunAnswering begun = new Answering(input, output, options, "", atOnce, fresh).begin()) {
            return begun.run(answerer, Optional.empty(), new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    told.add(progress);
                }

                @Override
                public void failure(Rejection rejection) {
                    failed.add(rejection);
                }
            });
        }
    }

    final AnswerReport answer() throws IOException {
        return answer(answerer(), 3, false);
    }

    static Answerer answerer() {
        return new Answerer(new FakeSkills(), DialogueOptions.DEFAULT, Optional.empty());
    }

    /** Answers rows up to this one; stops there as Ctrl-C would, with the rows under way. */
    final void stopAt(int row, int atOnce) {
        Thread caller = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == row) {
                caller.interrupt();
                interrupted.countDown();
            } else if (line.number() > row) {
                FakeSkills.awaitQuietly(interrupted);
                while (caller.isInterrupted()) {
                    // until it has taken note: else any number of rows may be answered before it does
                    Thread.onSpinWait();
                }
            }
            return answerer().apply(line);
        }, atOnce, false)).isInstanceOf(BatchStoppedException.class).hasMessageContaining("answered and kept in").hasMessageContaining("out.txt.part");
        assertThat(Thread.interrupted()).isFalse();
    }
}
