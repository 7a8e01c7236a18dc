package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.extract.BatchEstimate;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.EngineConfig;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.Reconfiguration;
import org.yaosu.engine.format.Formats;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.Journal;
import org.yaosu.engine.journal.RunLog;
import org.yaosu.engine.journal.RunOrder;
import org.yaosu.engine.lease.Drain;
import org.yaosu.engine.lease.Lease;
import org.yaosu.engine.lease.LiveSet;

/** Extracts files: checks a request, chooses its formats, and goes through its input on threads of its own, as a run of the journal. */
@Component(service = {BatchExtractor.class, BatchService.class}, configurationPid = EngineConfig.PID, immediate = true)
public final class BatchService implements BatchExtractor {

    /** How long a stop waits for runs to clean up after themselves, in seconds. */
    private static final int STOP_SECONDS = 3;

    private final PlannedExtractor extractor;
    private final Interviewer interviewer;
    private final Journal journal;
    private final Workers workers;
    private final Phaser running = new Phaser(1);
    private final Formats<ChatReader> readers;
    private final Formats<RecordWriter> writers;
    private final Plans plans;

    @Activate
    public BatchService(EngineConfig config, @Reference PlannedExtractor extractor, @Reference Interviewer interviewer,
            @Reference Journal journal, @Reference Drain drain) {
        this.extractor = extractor;
        this.interviewer = interviewer;
        this.journal = journal;
        this.plans = new Plans(interviewer);
        this.workers = new Workers(threads(config));
        this.readers = new Formats<>("input format", ChatReader.class, drain);
        this.writers = new Formats<>("output format", RecordWriter.class, drain);
    }

    /** Runs go on, with more threads or fewer. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> workers.resize(threads(config)));
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        sets().forEach(LiveSet::stop);
        workers.stop();
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            // The run's thread belongs to the caller; it finds the pool closed at its next chat.
            running.forceTermination();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReader(ChatReader reader, ServiceReference<ChatReader> reference) {
        readers.add(reader, reference);
    }

    void updatedReader(ServiceReference<ChatReader> reference) {
        readers.update(reference);
    }

    void removeReader(ServiceReference<ChatReader> reference) {
        readers.set().remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addWriter(RecordWriter writer, ServiceReference<RecordWriter> reference) {
        writers.add(writer, reference);
    }

    void updatedWriter(ServiceReference<RecordWriter> reference) {
        writers.update(reference);
    }

    void removeWriter(ServiceReference<RecordWriter> reference) {
        writers.set().remove(reference);
    }

    /** The services that runs go through. */
    public List<LiveSet<?>> sets() {
        return List.of(readers.set(), writers.set());
    }

    @Override
    public BatchReport run(BatchRequest request, BatchListener listener) throws IOException {
        long start = System.nanoTime();
        Input.check(request.input());
        checkOutput(request.output(), request.writer(), request.input());
        Plan plan = plans.begin(request);
        try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                Input input = Input.open(request.input(), reader.service())) {
            if (input.empty()) {
                return export(request.output(), request.writer(), teller -> { }, 0, Optional.empty(), start);
            }
            try (RunLog log = journal.begin(plans.order(request, plan))) {
                return work(log, input, plan, false, listener, start);
            }
        } catch (BatchStoppedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** See {@link org.yaosu.api.run.Runs}. */
    BatchReport takeUp(long run, Resumption how, boolean again, BatchListener listener) throws IOException {
        long start = System.nanoTime();
        try (RunLog log = journal.takeUp(run)) {
            RunOrder order = Orders.resumed(log.order(), how, run);
            BatchRequest request = order.request();
            Input.check(request.input());
            checkOutput(request.output(), request.writer(), request.input());
            Plan plan = plans.resume(order);
            try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                    Input input = Input.open(request.input(), reader.service())) {
                log.reorder(order);
                return work(log, input, plan, again, listener, start);
            }
        } catch (BatchStoppedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** Not before all is written down and closed: what the thread does while it is interrupted may be cut off. */
    private static BatchStoppedException interrupted(BatchStoppedException stopped) {
        if (stopped.reason() == Reason.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }

    private BatchReport work(RunLog log, Input input, Plan plan, boolean again, BatchListener listener, long start) throws IOException {
        running.register();
        try {
            pass(log, input, plan, again, listener);
            BatchRequest request = log.order().request();
            BatchReport report = export(request.output(), request.writer(), log::tell, log.id(), input.broken(), start);
            log.happened(report.extracted() + " chats gave " + report.records() + " records, " + report.failed() + " failed"
                    + input.broken().map(why -> "; the rest of the file was not read: " + why).orElse(""));
            log.state(RunState.DONE);
            return report;
        } finally {
            running.arriveAndDeregister();
        }
    }

    private void pass(RunLog log, Input input, Plan plan, boolean again, BatchListener listener) throws IOException {
        ThreadPoolExecutor pool = workers.forRun(plan.calls());
        try {
            ExtractionOptions options = log.order().request().options();
            Pass pass = new Pass(input, log, new Needs(extractor.form(plan), this::template, again),
                    turn -> turn.take(extractor, options, plan, log.book(turn.index())), pool, listener);
            Optional<Pass.Stop> stop = pass.run();
            if (stop.isPresent()) {
                throw stopped(log, pass, stop.get());
            }
            if (input.broken().isEmpty()) {
                log.endsAfter(pass.rows());
            }
        } finally {
            workers.release(pool);
        }
    }

    /** Templates are known by name and version. */
    private String template(String name) {
        return interviewer.templateVersion(name).map(version -> name + " " + version).orElse("");
    }

    private static BatchStoppedException stopped(RunLog log, Pass pass, Pass.Stop stop) throws IOException {
        String spent = stop.reason() == Reason.BUDGET ? String.format(Locale.ROOT, "; %.4f are spent", log.spent()) : "";
        String words = stop.words() + spent + "; " + pass.done() + " chats are kept in run " + log.id();
        log.happened(words);
        log.state(RunState.INTERRUPTED);
        return new BatchStoppedException(stop.reason(), log.id(), words, null);
    }

    /** See {@link org.yaosu.api.run.Runs}. */
    BatchReport export(long run, Path output, Optional<String> format) throws IOException {
        long start = System.nanoTime();
        checkOutput(output, format, journal.report(run).run().input());
        return export(output, format, teller -> journal.tell(run, teller), run, Optional.empty(), start);
    }

    private BatchReport export(Path output, Optional<String> format, Export.Source source, long run, Optional<String> broken, long start) throws IOException {
        try (Lease<RecordWriter> writer = writers.lease(format, output)) {
            Export export = new Export(output, writer.service(), run);
            export.write(source);
            return export.report(broken, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public BatchEstimate estimate(BatchRequest request, BatchListener listener) throws IOException {
        Input.check(request.input());
        Plan plan = plans.begin(request);
        try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                Input input = Input.open(request.input(), reader.service())) {
            return new Estimation(extractor, request, plan, journal).of(input, listener);
        }
    }

    private static int threads(EngineConfig config) {
        return config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors();
    }

    /** What can be seen before the first chat is not found out after the last. */
    private void checkOutput(Path output, Optional<String> format, Path input) throws IOException {
        if (Files.isDirectory(output)) {
            throw new BatchException(output + " is a directory; name a file to write to");
        }
        if (Files.isRegularFile(output) && Files.exists(input) && Files.isSameFile(input, output)) {
            throw new BatchException("the output " + output + " is the input; choose another output");
        }
        writers.lease(format, output).close();
        OutputFile.check(output);
    }
}
