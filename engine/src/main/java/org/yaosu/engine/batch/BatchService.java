package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Phaser;
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
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
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
import org.yaosu.lease.Drain;
import org.yaosu.lease.Lease;
import org.yaosu.lease.LiveSet;

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
    private final Exports exports;
    private final RunWork work;

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
        this.exports = new Exports(writers);
        this.work = new RunWork(extractor, interviewer, workers, exports);
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
        exports.check(request.output(), request.writer(), request.input());
        Plan plan = plans.begin(request);
        try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                Input input = Input.open(request.input(), reader.service())) {
            if (input.empty()) {
                return exports.write(request.output(), request.writer(), teller -> { }, 0, Optional.empty(), start);
            }
            try (RunLog log = journal.begin(plans.order(request, plan))) {
                return carryOut(log, input, plan, listener, start);
            }
        } catch (BatchStoppedException stopped) {
            throw interrupted(stopped);
        }
    }

    /**
     * See {@link org.yaosu.api.run.Runs}.
     *
     * @param again whether chats that failed, or that no model answered, get another turn
     */
    BatchReport takeUp(long run, Resumption how, boolean again, BatchListener listener) throws IOException {
        long start = System.nanoTime();
        try (RunLog log = journal.takeUp(run)) {
            checkChats(run, log.order());
            RunOrder order = Orders.resumed(log.order(), how, again, run);
            BatchRequest request = order.request();
            Input.check(request.input());
            exports.check(request.output(), request.writer(), request.input());
            checkBudget(run, request.spending().budget(), log.spent());
            Plan plan = plans.resume(order);
            try (Lease<ChatReader> reader = readers.lease(request.reader(), request.input());
                    Input input = Input.open(request.input(), reader.service())) {
                log.begin(order);
                return carryOut(log, input, plan, listener, start);
            }
        } catch (BatchStoppedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** See {@link org.yaosu.api.run.Runs}. */
    Optional<String> futile(long run, boolean again) throws IOException {
        RunOrder order = journal.order(run);
        checkChats(run, order);
        Run kept = journal.report(run).run();
        if (kept.state() != RunState.DONE || Input.changed(kept.input(), kept.changed())) {
            return Optional.empty();
        }
        Plan plan = plans.resume(order);
        Needs needs = new Needs(extractor.form(plan), interviewer::templateVersion, again);
        if (journal.all(run, chat -> needs.of(chat) == Needs.Need.NOTHING)) {
            return Optional.of("run " + run + " is done, and nothing of it is left to do");
        }
        Optional<String> rest = again ? plan.resting() : Optional.empty();
        return rest.isPresent() && journal.all(run, needs::modelsAlone)
                ? Optional.of("of run " + run + " only chats are left that no model answered, and none would now: " + rest.get()) : Optional.empty();
    }

    private static void checkChats(long run, RunOrder order) {
        order.command().ifPresent(command -> {
            throw new BatchException("run " + run + " is no batch of chats; to go on with it, enter '" + command
                    + "' again: what models have answered is not asked again");
        });
    }

    private static void checkBudget(long run, OptionalDouble budget, double spent) {
        if (budget.isPresent() && budget.getAsDouble() < spent) {
            throw new BatchException(String.format(Locale.ROOT, "run %d has already cost %.4f, which is more than the budget of %.4f; the budget is for the whole run",
                    run, spent, budget.getAsDouble()));
        }
    }

    private BatchReport carryOut(RunLog log, Input input, Plan plan, BatchListener listener, long start) throws IOException {
        running.register();
        try {
            return work.carryOut(log, input, plan, listener, start);
        } finally {
            running.arriveAndDeregister();
        }
    }

    /** Not before all is written down and closed: what the thread does while it is interrupted may be cut off. */
    private static BatchStoppedException interrupted(BatchStoppedException stopped) {
        if (stopped.reason() == Reason.INTERRUPTED) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }

    /** See {@link org.yaosu.api.run.Runs}. */
    BatchReport export(long run, Path output, Optional<String> format) throws IOException {
        long start = System.nanoTime();
        checkChats(run, journal.order(run));
        Run kept = journal.report(run).run();
        exports.check(output, format, kept.input());
        Optional<String> part = kept.state() == RunState.DONE ? Optional.empty() : Optional.of("the run has not come to its end; 'resume " + run + "' goes on with it");
        return exports.write(output, format, teller -> journal.tell(run, teller), run, part, start);
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
}
