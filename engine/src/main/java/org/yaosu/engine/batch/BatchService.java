package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.engine.EngineConfig;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.Reconfiguration;
import org.yaosu.engine.format.Formats;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.lease.Drain;
import org.yaosu.engine.lease.Lease;
import org.yaosu.engine.lease.LiveSet;

/** Extracts files: checks a request, chooses its formats, and runs it on threads of its own. */
@Component(service = {BatchExtractor.class, BatchService.class}, configurationPid = EngineConfig.PID, immediate = true)
public final class BatchService implements BatchExtractor {

    /** How long a stop waits for runs to clean up after themselves, in seconds. */
    private static final int STOP_SECONDS = 3;

    /** Chats in flight for each thread: enough to hide that some take longer than others. */
    private static final int WINDOW = 4;

    private final PlannedExtractor extractor;
    private final Interviewer interviewer;
    private final Workers workers;
    private final Phaser running = new Phaser(1);
    private final Formats<ChatReader> readers;
    private final Formats<RecordWriter> writers;

    @Activate
    public BatchService(EngineConfig config, @Reference PlannedExtractor extractor, @Reference Interviewer interviewer, @Reference Drain drain) {
        this.extractor = extractor;
        this.interviewer = interviewer;
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
        checkInput(request.input());
        checkOutput(request.output(), request.input());
        try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                Lease<RecordWriter> writer = writers.lease(request.writer(), request.output())) {
            return run(request, reader.service(), writer.service(), plan(request.options().model()), listener);
        }
    }

    @Override
    public org.yaosu.api.extract.BatchEstimate estimate(BatchRequest request, BatchListener listener) {
        throw new UnsupportedOperationException("not written yet");
    }

    private BatchReport run(BatchRequest request, ChatReader reader, RecordWriter writer, Plan plan, BatchListener listener)
            throws IOException {
        running.register();
        try {
            ThreadPoolExecutor pool = workers.forRun(plan.calls());
            try {
                ExtractionOptions options = request.options();
                return new BatchRun(request, reader, writer, chat -> extractor.extract(chat, options.customers(), options.learned(), plan),
                        pool, WINDOW * pool.getMaximumPoolSize(), listener).call();
            } finally {
                workers.release(pool);
            }
        } finally {
            running.arriveAndDeregister();
        }
    }

    /** What can be seen before the first chat is not found out chat by chat. */
    private Plan plan(ModelChoice choice) {
        try {
            Plan plan = interviewer.plan(choice);
            interviewer.problem(plan).ifPresent(problem -> {
                throw new BatchException(problem);
            });
            if (!plan.asks() && (choice.template().isPresent() || choice.samples() > 0)) {
                throw new BatchException("a template or a number of samples says how a model is asked, but none is: name its provider, or choose one with 'use'");
            }
            return plan;
        } catch (IllegalArgumentException unknown) {
            throw new BatchException(unknown.getMessage(), unknown);
        }
    }

    private static int threads(EngineConfig config) {
        return config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors();
    }

    private static void checkInput(Path input) {
        if (!Files.exists(input)) {
            throw new BatchException("there is no file " + input + "; check the path");
        }
        if (Files.isDirectory(input)) {
            throw new BatchException(input + " is a directory; name a file of chats");
        }
        if (!Files.isReadable(input)) {
            throw new BatchException("cannot read " + input + ": permission denied");
        }
    }

    private static void checkOutput(Path output, Path input) throws IOException {
        if (Files.isDirectory(output)) {
            throw new BatchException(output + " is a directory; name a file to write to");
        }
        if (Files.isRegularFile(output) && Files.isSameFile(input, output)) {
            throw new BatchException("the output " + output + " is the input; choose another output");
        }
    }
}
