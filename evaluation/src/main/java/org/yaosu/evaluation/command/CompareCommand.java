package org.yaosu.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.run.Runs;
import org.yaosu.api.score.Agreement;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.evaluation.compare.Pairing;
import org.yaosu.evaluation.compare.RunReader;
import org.yaosu.evaluation.compare.SideReader;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.report.Report;

/** {@code yaosu:compare A B}: whether one run is worth more than another over the same chats. */
@Component(service = CompareCommand.class)
@GogoCommand(scope = "yaosu", function = "compare")
public final class CompareCommand {

    /** Optional and dynamic, as the engine in {@link Scoring}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Runs journal;
    private final Scoring scoring;
    private final Scratch scratch;

    @Activate
    public CompareCommand(BundleContext context, @Reference Scoring scoring) {
        this(scoring, RunReader.scratch(context));
    }

    CompareCommand(Scoring scoring, Scratch scratch) {
        this.scoring = scoring;
        this.scratch = scratch;
    }

    @Descriptor("compare two runs over the same chats: their scores, or where they agree, and what each took")
    public Compared compare(CommandSession session,
            @Parameter(names = "--gold", absentValue = "")
            @Descriptor("the chats with their right records (\"infos\"), to score both; without, they are compared with each other alone") String gold,
            @Parameter(names = "--html", absentValue = "")
            @Descriptor("a page to write, with --gold: every chat, its text and its answers side by side; it holds personal data") String html,
            @Parameter(names = "--json", absentValue = "")
            @Descriptor("a file to write, with all but the chats' texts; it holds personal data") String json,
            @Parameter(names = "--seed", absentValue = "1")
            @Descriptor("seed of the random draws behind the intervals; the same seed gives the same intervals") long seed,
            @Descriptor("the number of a run, or 'last', or a file of its records") String a,
            @Descriptor("the one to compare it with, likewise") String b) throws IOException {
        if (gold.isEmpty() && !html.isEmpty()) {
            throw new IllegalArgumentException("compare --html needs --gold: the page shows answers beside the right ones; --json does without");
        }
        Measure measure = scoring.now();
        Path folder = session.currentDir();
        SideReader reader = new SideReader(measure.form(), Optional.ofNullable(journal), folder, scratch);
        Optional<Path> right = gold.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(gold));
        ReportFiles files = ReportFiles.of(folder, html, json, Stream.of(right, reader.file(a), reader.file(b)).flatMap(Optional::stream).toList());
        Pairing pairing = Pairing.of(reader.read(a), reader.read(b));
        return right.isPresent() ? score(measure, measure.gold(right.get()), pairing, seed, files) : agreement(measure, pairing, files);
    }

    private static Compared score(Measure measure, Gold gold, Pairing pairing, long seed, ReportFiles files) throws IOException {
        Report report = measure.reports(seed)
                .report(gold, pairing.a().answers().match(gold), Optional.of(pairing.b().answers().match(gold)), Instant.now())
                .with(pairing.spending(), pairing.notes());
        files.write(report);
        return Compared.scored(report, files.all());
    }

    private static Compared agreement(Measure measure, Pairing pairing, ReportFiles files) throws IOException {
        Agreement agreement = measure.agreement().of(pairing, Instant.now());
        files.write(agreement);
        return Compared.agreeing(agreement, files.all());
    }
}
