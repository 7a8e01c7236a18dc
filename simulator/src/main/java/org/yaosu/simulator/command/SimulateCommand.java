package org.yaosu.simulator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.Transcripts;
import org.yaosu.chatfiles.Readers;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/**
 * {@code yaosu:simulate}: model services on this machine, to try the platform without an account. Immediate, because the
 * shell lets go of a command after each call, and a simulator must not end with it.
 */
@Component(service = SimulateCommand.class, immediate = true)
@GogoCommand(scope = "yaosu", function = "simulate")
public final class SimulateCommand {

    /** Dynamic, as all here: a simulator goes on while the engine is configured anew. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Extractor extractor;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Transcripts transcripts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationAdmin configurations;

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<Map.Entry<Map<String, Object>, ChatReader>> readers;

    /** How long the providers may take to be there; a command that follows finds them then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String FINDERS = "finders";

    private final BundleContext context;
    private Optional<Simulation> running = Optional.empty();

    @Activate
    public SimulateCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("serve simulated models on this machine; in the shell, a second call replaces the first")
    public synchronized Simulation simulate(CommandSession session,
            @Parameter(names = "--port", absentValue = "9880") @Descriptor("the port to listen on; 0 for any that is free") int port,
            @Parameter(names = "--latency", absentValue = "0") @Descriptor("milliseconds from a request to its whole answer") long latency,
            @Parameter(names = "--concurrency", absentValue = "0") @Descriptor("the most calls at a time; 0 for no limit") int concurrency,
            @Parameter(names = "--rate", absentValue = "0") @Descriptor("the most calls a second; 0 for no limit") double rate,
            @Parameter(names = "--fault", absentValue = "")
            @Descriptor("what goes wrong: an error code, or a word such as busy, rate, quota, bad-secret, drop, hang; a wrong word lists all") String fault,
            @Parameter(names = "--every", absentValue = "1") @Descriptor("with --fault: only every so many calls go wrong") int every,
            @Parameter(names = "--answers", absentValue = FINDERS)
            @Descriptor("what is answered: finders, for what the finders find; fixed, for the same record each time, which takes no time to make; "
                    + "recorded, for what real models answered, see --chats") String answers,
            @Parameter(names = "--chats", absentValue = "")
            @Descriptor("with --answers recorded: the chats that the recordings are about; where they are more, the recordings begin again") String chats,
            @Parameter(names = "--summaries", absentValue = "")
            @Descriptor("the summaries that a model wrote of them: a CSV file with a column input") String summaries,
            @Parameter(names = "--replies", absentValue = "")
            @Descriptor("the records that a model answered, for chats and for summaries: a JSON array of objects with infos and index") String replies,
            @Parameter(names = "--record", absentValue = "")
            @Descriptor("a file for every call when it has ended, a line of JSON each: what a model gets to see, and whether its answer was taken") String record)
            throws IOException {
        Path folder = session.currentDir();
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withPort(port).withLatency(Duration.ofMillis(latency))
                .withConcurrency(concurrency).withRate(rate).withFaults(plan(fault, every))
                .withBrain(brain(answers, new RecordedFiles(folder, chats, summaries, replies)));
        close();
        Optional<RecordFile> file = record.isEmpty() ? Optional.empty() : Optional.of(new RecordFile(folder.resolve(record)));
        Simulator simulator = Simulator.start(settings);
        file.ifPresent(simulator::onCall);
        try {
            ConfigurationAdmin admin = configurations;
            Simulation simulation = new Simulation(simulator,
                    admin == null ? SimulatedProviders.none() : SimulatedProviders.of(simulator, admin));
            running = Optional.of(simulation);
            if (admin != null) {
                simulation.providers().await(context, PATIENCE);
            }
            return simulation;
        } catch (IOException | RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    private Brain brain(String answers, RecordedFiles recorded) throws IOException {
        Supplier<Optional<Extractor>> form = () -> Optional.ofNullable(extractor);
        Brain finders = new FinderBrain(form, () -> Optional.ofNullable(transcripts));
        if (answers.equals("recorded")) {
            return recorded.brain(new ChatFiles(new Readers(readers)), finders);
        }
        recorded.refuseAny();
        return switch (answers) {
            case FINDERS -> finders;
            case "fixed" -> new FixedBrain(form);
            default -> throw new IllegalArgumentException("--answers " + answers + ": it must be finders, fixed or recorded");
        };
    }

    private static FaultPlan plan(String fault, int every) {
        if (every < 1) {
            throw new IllegalArgumentException("--every " + every + ": it must be 1 or more");
        }
        if (fault.isEmpty() && every > 1) {
            throw new IllegalArgumentException("--every " + every + " goes with --fault: which fault?");
        }
        return fault.isEmpty() ? FaultPlan.NONE : FaultPlan.every(every, Fault.named(fault));
    }

    @Deactivate
    synchronized void close() {
        running.ifPresent(Simulation::close);
        running = Optional.empty();
    }
}
