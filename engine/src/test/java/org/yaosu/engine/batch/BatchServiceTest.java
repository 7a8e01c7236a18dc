package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatRow;
import org.yaosu.lease.Leasable;

/** What comes of a batch, and what it costs. */
class BatchServiceTest extends BatchFixture {

    private static final int WINDOW = 2 * THREADS;

    @Test
    void everyChatIsExtractedAndTheReportCounts() throws IOException {
        BatchReport report = run("a", "b", "c");

        assertThat(output()).hasContent("1 a\n2 b\n3 c");
        assertThat(report).extracting(BatchReport::extracted, BatchReport::records, BatchReport::failed, BatchReport::complete)
                .containsExactly(3L, 3L, 0L, true);
        assertThat(report.output()).isEqualTo(output());
    }

    @Test
    void aRunTellsItsNumberBeforeItsFirstChat() throws IOException {
        BatchReport report = run("a", "b");

        assertThat(progress.begun).containsExactly(report.run());
        assertThat(progress.steps).isNotEmpty();
    }

    @Test
    void theOrderOfTheInputIsKeptWhicheverChatIsReadyFirst() throws IOException {
        CountDownLatch lastIsDone = new CountDownLatch(1);
        BatchService service = service(chat -> {
            if (chat.id().equals("a")) {
                lastIsDone.await();
            } else if (chat.id().equals("d")) {
                lastIsDone.countDown();
            }
        });

        run(service, input("a", "b", "c", "d"));

        assertThat(output()).hasContent("1 a\n2 b\n3 c\n4 d");
    }

    @Test
    void aRejectedRowKeepsItsPlaceAndIsTold() throws IOException {
        BatchReport report = run("a", Lines.REJECTED, "c");

        assertThat(output()).hasContent("1 a\n2 -no chat\n3 c");
        assertThat(report).extracting(BatchReport::extracted, BatchReport::failed, BatchReport::complete).containsExactly(2L, 1L, false);
        assertThat(report.failures()).extracting(Rejection::text).isEqualTo(progress.failures).containsExactly("chat 2: no chat");
    }

    @Test
    void aChatThatFailsKeepsItsPlaceAndIsNotQuoted() throws IOException {
        BatchService service = service(chat -> {
            if (chat.id().equals("b")) {
                throw new IllegalArgumentException("何琳 13800000000");
            }
        });

        BatchReport report = run(service, input("a", "b", "c"));

        assertThat(output()).hasContent("1 a\n2 -extraction failed with IllegalArgumentException\n3 c");
        assertThat(report.failures()).extracting(Rejection::text).containsExactly("chat 2: extraction failed with IllegalArgumentException");
    }

    @Test
    void theReportNamesTheFirstFailuresOnlyButTheListenerHearsAll() throws IOException {
        BatchReport report = run(Collections.nCopies(50, Lines.REJECTED).toArray(String[]::new));

        assertThat(report.failed()).isEqualTo(50);
        assertThat(report.failures()).hasSize(BatchReport.SHOWN).extracting(Rejection::text).startsWith("chat 1: no chat");
        assertThat(progress.failures).hasSize(50);
    }

    @Test
    void anEmptyFileGivesAnEmptyFile() throws IOException {
        BatchReport report = run();

        assertThat(output()).isEmptyFile();
        assertThat(report.complete()).isTrue();
    }

    @Test
    void progressReachesTheEndOfTheInput() throws IOException {
        run("a", "b");

        // How far the first chat is told to be depends on how far ahead the reader is.
        assertThat(progress.steps).hasSize(2).last().isEqualTo("2/0 4/4");
    }

    @Test
    void aSourceThatBreaksOffGivesTheRecordsUpToThere() throws IOException {
        BatchReport report = run("a", Lines.REJECTED, Lines.BROKEN, "d");

        assertThat(output()).hasContent("1 a\n2 -no chat");
        assertThat(report.broken()).contains("it is cut off");
        assertThat(report.complete()).isFalse();
    }

    @Test
    void aSourceBrokenFromTheStartIsAnErrorThatNamesItAndLeavesTheOutputAlone() throws IOException {
        Files.writeString(output(), "old");

        assertThatThrownBy(() -> run(Lines.BROKEN, "b")).isInstanceOf(BatchException.class)
                .hasMessage(folder.resolve("in.lines") + ": it is cut off");
        assertThat(output()).hasContent("old");
        assertThat(files()).containsExactly("in.lines", "out.txt");
    }

    @Test
    void aFileOfAnotherFormatIsAnErrorThatNamesIt() throws IOException {
        BatchService service = service(chat -> { });
        add(service, "other", stream -> {
            throw new ChatFormatException("no such file of ours");
        });

        assertThatThrownBy(() -> service.run(request(input("a"), Optional.of("other")), progress)).isInstanceOf(BatchException.class)
                .hasMessage(folder.resolve("in.lines") + ": no such file of ours");
        assertThat(files()).containsExactly("in.lines");
    }

    @Test
    void theOutputIsReplacedAtTheEnd() throws IOException {
        Files.writeString(output(), "old");
        List<String> during = Collections.synchronizedList(new ArrayList<>());
        BatchService service = service(chat -> during.add(chat.id()));
        BatchListener listener = new BatchListener() {
            @Override
            public void progress(BatchProgress step) {
                assertThat(output()).hasContent("old");
            }

            @Override
            public void failure(Rejection rejection) {
                throw new AssertionError(rejection.text());
            }
        };

        service.run(request(input("a", "b")), listener);

        assertThat(output()).hasContent("1 a\n2 b");
        assertThat(files()).containsExactly("in.lines", "out.txt");
    }

    @Test
    void noMoreRowsThanTheWindowAreInFlight() throws IOException {
        CountDownLatch windowFull = new CountDownLatch(WINDOW);
        AtomicInteger given = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        BatchService service = service(chat -> windowFull.await());
        add(service, "counted", stream -> () -> {
            if (given.get() == 100) {
                return Optional.empty();
            }
            most.accumulateAndGet(given.incrementAndGet() - written.get(), Math::max);
            windowFull.countDown();
            return Optional.of(new ChatRow.Read(new Chat("c" + given, "c" + given, List.of(), Map.of())));
        });
        BatchListener counting = new BatchListener() {
            @Override
            public void progress(BatchProgress step) {
                written.incrementAndGet();
            }

            @Override
            public void failure(Rejection rejection) {
                throw new AssertionError(rejection.text());
            }
        };

        service.run(request(input(), Optional.of("counted")), counting);

        assertThat(written).hasValue(100);
        assertThat(most).as("with the one that is read ahead").hasValue(WINDOW + 1);
    }

    @Test
    void twoFilesAtOnceDoNotMix() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        BatchService service = service(chat -> {
            both.countDown();
            both.await();
        });
        FutureTask<BatchReport> one = start(service, input("a"));
        Path second = Files.writeString(folder.resolve("in2.lines"), "b\n");

        service.run(new BatchRequest(second, Optional.empty(), folder.resolve("out2.txt"), Optional.empty(),
                ExtractionOptions.DEFAULT), new Progress());
        one.get();

        assertThat(output()).hasContent("1 a");
        assertThat(folder.resolve("out2.txt")).hasContent("1 b");
    }

    @Test
    void aThousandChatsAreWrittenOnceEach() throws IOException {
        String[] ids = IntStream.rangeClosed(1, 1000).mapToObj(i -> "c" + i).toArray(String[]::new);

        run(ids);

        assertThat(Files.readAllLines(output())).isEqualTo(IntStream.rangeClosed(1, 1000).mapToObj(i -> i + " c" + i).toList());
    }

    @Test
    void aRunHoldsItsReaderToItsEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BatchService service = service(chat -> {
            asked.countDown();
            go.await();
        });
        FutureTask<BatchReport> run = start(service, input("a"));
        asked.await();

        List<? extends Leasable> formats = service.sets().stream().flatMap(set -> set.list().stream()).toList();
        assertThat(formats).extracting(format -> format.uses().size()).containsExactly(1, 0);
        go.countDown();
        run.get();

        assertThat(formats).extracting(format -> format.uses().size()).containsExactly(0, 0);
    }
}
