package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.journal.Journal;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.testing.FakeReference;

@Timeout(60)
class BatchServiceTest {

    private static final int THREADS = 2;
    private static final int WINDOW = 2 * THREADS;

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final Progress progress = new Progress();
    private Journal journal;
    private final List<BatchService> services = new ArrayList<>();

    @BeforeEach
    void open() {
        journal = new Journal(data);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (BatchService service : services) {
            service.deactivate();
        }
        journal.close();
    }

    // what comes out

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

    // what is refused

    @Test
    void aMissingInputIsNamed() {
        refused(folder.resolve("none.lines"), output(), "there is no file " + folder.resolve("none.lines"));
    }

    @Test
    void anInputThatIsADirectoryIsNamed() {
        refused(folder, output(), folder + " is a directory");
    }

    @Test
    void anInputThatMayNotBeReadIsNamed() throws IOException {
        Path input = input("a");
        assertThat(input.toFile().setReadable(false, false)).isTrue();
        assumeFalse(Files.isReadable(input), "skipped: this user may read everything");

        refused(input, output(), "cannot read " + input + ": permission denied");
    }

    @Test
    void theInputIsNoOutput() throws IOException {
        Path both = Files.writeString(folder.resolve("both.lines"), "a\n");

        refused(both, both, "is the input");
        assertThat(both).hasContent("a");
    }

    @Test
    void theInputIsNoOutputUnderAnotherNameEither() throws IOException {
        Path input = input("a");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), input);

        refused(input, link, "is the input");
        refused(link, input, "is the input");
        refused(input, folder.resolve("../" + folder.getFileName() + "/in.lines"), "is the input");
        assertThat(input).hasContent("a");
    }

    @Test
    void anOutputThatIsADirectoryIsNamedWhateverItsName() throws IOException {
        refused(input("a"), Files.createDirectory(folder.resolve("out.d")), "is a directory");
        refused(input("a"), Path.of("/"), "is a directory");
    }

    @Test
    void anOutputInAMissingFolderIsNamed() throws IOException {
        refused(input("a"), folder.resolve("none/out.txt"), "there is no folder " + folder.resolve("none"));
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() throws IOException {
        BatchRequest request = request(input("a"), Optional.of("xml"));

        assertThatThrownBy(() -> service(chat -> { }).run(request, progress)).isInstanceOf(BatchException.class)
                .hasMessageContaining("xml").hasMessageContaining("known: lines");
    }

    @Test
    void aRefusedRequestLeavesNoFile() throws IOException {
        refused(input("a"), folder.resolve("out.xml"), "known: text");

        assertThat(files()).containsExactly("in.lines");
    }

    // what goes wrong on the way

    @Test
    void aDiskThatFailsAtReadingNamesTheInputAndLeavesTheOutputAlone() throws IOException {
        Files.writeString(output(), "old");

        assertThatThrownBy(() -> run("a", Lines.DISK)).isInstanceOf(IOException.class)
                .hasMessage("cannot read " + folder.resolve("in.lines") + ": Input/output error");
        assertThat(output()).hasContent("old");
        assertThat(files()).containsExactly("in.lines", "out.txt");
    }

    @Test
    void aWriterThatFailsToStartNamesTheOutput() {
        fullDisk(output -> {
            throw new IOException("No space left on device");
        });
    }

    @Test
    void aWriterThatFailsAtARecordNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void write(long index, Extraction extraction) throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aWriterThatFailsAtARejectedRowNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void reject(Rejection rejection) throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aWriterThatFailsAtTheEndNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void end() throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aFullDeviceIsAnErrorThatNamesIt() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: there is no /dev/full");
        BatchService service = service(chat -> { });
        Path input = input("a");

        assertThatThrownBy(() -> service.run(new BatchRequest(input, Optional.empty(), full, Optional.of("text"),
                ExtractionOptions.DEFAULT), progress)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write /dev/full: No space left on device; the records are kept");
    }

    @Test
    void aFormatThatBreaksLeavesNoFile() throws IOException {
        BatchService service = service(chat -> { });
        add(service, "other", stream -> () -> {
            throw new IllegalStateException("gone");
        });

        assertThatThrownBy(() -> service.run(request(input("a"), Optional.of("other")), progress)).hasMessage("gone");
        assertThat(files()).containsExactly("in.lines");
    }

    // what stops it

    @Test
    void aStopMidwayEndsTheRunAndLeavesNoFile() throws Exception {
        CountDownLatch started = new CountDownLatch(THREADS);
        BatchService service = service(chat -> {
            started.countDown();
            new CountDownLatch(1).await();
        });
        FutureTask<BatchReport> run = start(service, input("a", "b", "c", "d"));

        started.await();
        service.deactivate();

        stopped(run);
    }

    @Test
    void aStopDuringTheLastChatEndsTheRunToo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = service(chat -> {
            started.countDown();
            new CountDownLatch(1).await();
        });
        FutureTask<BatchReport> run = start(service, input("a"));

        started.await();
        service.deactivate();

        stopped(run);
    }

    @Test
    void aStopReturnsOnlyAfterTheRunHasCleanedUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = service(chat -> {
            started.countDown();
            new CountDownLatch(1).await();
        });
        FutureTask<BatchReport> run = start(service, input("a", "b"));

        started.await();
        service.deactivate();

        assertThat(files()).containsExactly("in.lines");
        stopped(run);
    }

    @Test
    void aStoppedServiceTakesNoMoreChats() throws Exception {
        BatchService service = service(chat -> { });
        service.deactivate();

        assertThatThrownBy(() -> run(service, input("a"))).isInstanceOf(BatchStoppedException.class).hasMessageContaining("the engine stops");
        assertThat(files()).containsExactly("in.lines");
    }

    @Test
    void anInterruptedCallerStopsItsOwnRunOnly() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        BatchService service = service(chat -> {
            if (chat.id().equals("wait")) {
                started.countDown();
                new CountDownLatch(1).await();
            }
        });
        AtomicInteger interrupted = new AtomicInteger();
        BatchRequest request = request(input("wait"));
        FutureTask<BatchReport> run = new FutureTask<>(() -> {
            try {
                return service.run(request, progress);
            } finally {
                interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
            }
        });
        Thread thread = new Thread(run);
        thread.start();

        started.await();
        while (!run.isDone()) {
            // once for the end of what is under way, twice to give that up
            thread.interrupt();
            Thread.onSpinWait();
        }

        stopped(run);
        assertThat(interrupted).hasValue(1);
        assertThat(run(service, input("a")).complete()).isTrue();
    }

    // what it costs

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

    private void fullDisk(RecordWriter writer) {
        assertThatThrownBy(() -> {
            BatchService service = service(chat -> { });
            service.addWriter(writer, new FakeReference<>(Map.of("yaosu.format.name", "full", "yaosu.format.extension", "full")));
            service.run(new BatchRequest(input("a", Lines.REJECTED), Optional.empty(), output(), Optional.of("full"),
                    ExtractionOptions.DEFAULT), progress);
        }).isInstanceOf(IOException.class).hasMessageStartingWith("cannot write " + output() + ": No space left on device; the records are kept");
        assertThat(files()).containsExactly("in.lines");
    }

    private void refused(Path input, Path output, String why) {
        BatchRequest request = new BatchRequest(input, Optional.empty(), output, Optional.empty(), ExtractionOptions.DEFAULT);
        BatchService service = service(chat -> { });
        // A link may have any name; the formats are not what is tested.
        add(service, "text", new Lines.Reader());

        assertThatThrownBy(() -> service.run(request, progress)).isInstanceOf(BatchException.class).hasMessageContaining(why);
    }

    private void stopped(FutureTask<BatchReport> run) {
        assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class).cause().isInstanceOf(BatchStoppedException.class)
                .hasMessageContaining("kept in run 1");
        assertThat(files()).containsExactly("in.lines");
    }

    private BatchReport run(String... lines) throws IOException {
        return run(service(chat -> { }), input(lines));
    }

    private BatchReport run(BatchService service, Path input) throws IOException {
        return service.run(request(input), progress);
    }

    private FutureTask<BatchReport> start(BatchService service, Path input) {
        FutureTask<BatchReport> run = new FutureTask<>(() -> run(service, input));
        new Thread(run).start();
        return run;
    }

    private BatchService service(FakeExtractor.Step step) {
        BatchService service = new BatchService(new Settings(THREADS), new FakeExtractor(step), new Interviewer(new Settings(THREADS), new Calls().registry(), Leases.NO_DRAIN),
                journal, Leases.NO_DRAIN);
        services.add(service);
        service.addReader(new Lines.Reader(), new FakeReference<>(Map.of("yaosu.format.name", "lines", "yaosu.format.extension", "lines")));
        service.addWriter(new Lines.Writer(), new FakeReference<>(Map.of("yaosu.format.name", "text", "yaosu.format.extension", "txt")));
        return service;
    }

    private static void add(BatchService service, String name, ChatReader reader) {
        service.addReader(reader, new FakeReference<>(Map.of("yaosu.format.name", name, "yaosu.format.extension", "txt")));
    }

    private BatchRequest request(Path input) {
        return request(input, Optional.empty());
    }

    private BatchRequest request(Path input, Optional<String> reader) {
        return new BatchRequest(input, reader, output(), Optional.empty(), ExtractionOptions.DEFAULT);
    }

    private Path input(String... lines) throws IOException {
        return Files.write(folder.resolve("in.lines"), List.of(lines));
    }

    private Path output() {
        return folder.resolve("out.txt");
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
