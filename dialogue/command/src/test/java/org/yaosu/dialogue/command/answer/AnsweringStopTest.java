package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.dialogue.command.FakeSkills;

/** What stops the answering of a file, what is kept, and how it goes on. */
class AnsweringStopTest extends AnsweringFixture {

    @Test
    void stoppedInTheMiddleItGoesOnToTheSameBytes() throws IOException {
        answer();
        byte[] undisturbed = Files.readAllBytes(output);
        Files.writeString(output, "before");

        stopAt(11, 3);
        assertThat(output).hasContent("before");
        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(10));
        AnswerReport report = answer();

        assertThat(output).hasBinaryContent(undisturbed);
        assertThat(report.kept()).isBetween(11L, ROWS - 1L);
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(told.get(told.size() - 1).kept()).isEqualTo(report.kept());
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void rowsUnderWayAreEndedBeforeItStops() {
        stopAt(1, 1);

        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(1));
    }

    @Test
    void aRowThatIsBegunLastIsNotLostForItsPlaceAmongTheFirst() {
        // stops while row 1 is under way and later ones are done: they are kept with it
        Thread caller = Thread.currentThread();
        CountDownLatch third = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(third);
            } else if (line.number() == 3) {
                caller.interrupt();
                while (caller.isInterrupted()) {
                    Thread.onSpinWait();
                }
                third.countDown();
            }
            return answerer().apply(line);
        }, 2, false)).isInstanceOf(BatchStoppedException.class);
        assertThat(folder.resolve("out.txt.part")).content().startsWith(replies(3));
    }

    @Test
    void aSecondInterruptGivesUpWhatIsUnderWay() {
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 3) {
                caller.interrupt();
            }
            try {
                if (line.number() > 3) {
                    // the first interrupt has reached the caller once nothing new is begun
                    never.await();
                }
                if (line.number() == 3) {
                    while (caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    caller.interrupt();
                    never.await();
                }
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            return answerer().apply(line);
        }, 1, false)).isInstanceOf(BatchStoppedException.class);
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(2));
    }

    @Test
    void rowsReportedBeforeAStopAreReportedAtTheEnd() throws IOException {
        input = Files.writeString(input, "{broken\n" + rows(ROWS));
        stopAt(9, 2);

        AnswerReport report = answer();

        assertThat(report.failures()).containsExactly(new Failure(1, "it is no JSON"));
        assertThat(report.succeeded()).isFalse();
    }

    @Test
    void freshBeginsAnew() throws IOException {
        stopAt(9, 2);

        assertThat(answer(answerer(), 2, true).kept()).isZero();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void whereAServiceGoesItStopsAndCanGoOn() throws IOException {
        Files.writeString(output, "before");
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 5) {
                throw new UncheckedIOException(new IOException("there is no segmenter"));
            }
            return answerer().apply(line);
        }, 1, false)).isInstanceOf(IOException.class).hasMessageStartingWith("there is no segmenter; 4 rows are answered and kept").hasMessageEndingWith("to go on");
        assertThat(output).hasContent("before");

        assertThat(answer().kept()).isEqualTo(4);
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void anInputThatBreaksOffKeepsAllRowsBeforeAndSaysHowMany() throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(input))) {
            for (int row = 0; row < 5000; row++) {
                gzip.write(row((row * 7919) % 5003).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(whole, whole.length / 2));

        Throwable broken = catchThrowable(this::answer);

        assertThat(broken).isInstanceOf(IOException.class).hasMessageContaining("cannot be read after line");
        long rows = Files.readString(folder.resolve("out.txt.part")).lines().count();
        assertThat(broken).hasMessageContaining("after line " + rows + ":").hasMessageContaining("; " + rows + " rows are answered and kept in");
        assertThat(output).doesNotExist();
    }

    @Test
    void whereARowFailsThoseUnderWayAreEnded() {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(second);
                failing.countDown();
                throw new IllegalStateException();
            }
            second.countDown();
            FakeSkills.awaitQuietly(failing);
            Answered answered = answerer().apply(line);
            ended.incrementAndGet();
            return answered;
        }, 2, false)).isInstanceOf(IOException.class).hasMessageContaining("answering failed with IllegalStateException; 0 rows are answered and kept");
        // some model may have been paid for it: who asks again finds what it said
        assertThat(ended.get()).isPositive();
    }
}
