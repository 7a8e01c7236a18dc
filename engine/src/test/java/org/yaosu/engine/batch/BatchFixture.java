package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.format.ChatReader;
import org.yaosu.engine.Leases;
import org.yaosu.engine.Settings;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.journal.Journal;
import org.yaosu.lease.testing.FakeReference;

/** Files of lines that are extracted with an extractor that does what a test says, and a journal. */
@Timeout(60)
abstract class BatchFixture {

    static final int THREADS = 2;

    @TempDir
    Path folder;
    @TempDir
    Path data;
    final Progress progress = new Progress();
    Journal journal;
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

    final BatchReport run(String... lines) throws IOException {
        return run(service(chat -> { }), input(lines));
    }

    final BatchReport run(BatchService service, Path input) throws IOException {
        return service.run(request(input), progress);
    }

    final FutureTask<BatchReport> start(BatchService service, Path input) {
        FutureTask<BatchReport> run = new FutureTask<>(() -> run(service, input));
        new Thread(run).start();
        return run;
    }

    final BatchService service(FakeExtractor.Step step) {
        Settings settings = new Settings(THREADS);
        Interviewer interviewer = new Interviewer(settings, new Calls().registry(), Leases.NO_DRAIN);
        BatchService service = new BatchService(settings, new FakeExtractor(step), interviewer, journal, Leases.NO_DRAIN);
        services.add(service);
        service.addReader(new Lines.Reader(), new FakeReference<>(Map.of("yaosu.format.name", "lines", "yaosu.format.extension", "lines")));
        service.addWriter(new Lines.Writer(), new FakeReference<>(Map.of("yaosu.format.name", "text", "yaosu.format.extension", "txt")));
        return service;
    }

    static void add(BatchService service, String name, ChatReader reader) {
        service.addReader(reader, new FakeReference<>(Map.of("yaosu.format.name", name, "yaosu.format.extension", "txt")));
    }

    final BatchRequest request(Path input) {
        return request(input, Optional.empty());
    }

    final BatchRequest request(Path input, Optional<String> reader) {
        return new BatchRequest(input, reader, output(), Optional.empty(), ExtractionOptions.DEFAULT);
    }

    final Path input(String... lines) throws IOException {
        return Files.write(folder.resolve("in.lines"), List.of(lines));
    }

    final Path output() {
        return folder.resolve("out.txt");
    }

    final List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
