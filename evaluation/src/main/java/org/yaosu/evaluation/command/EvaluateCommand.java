package org.yaosu.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.Trainer;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.validate.CrossValidation;

/** {@code yaosu:evaluate TRAIN}: how good answers are on chats that were not learned from. */
@Component(service = EvaluateCommand.class)
@GogoCommand(scope = "yaosu", function = "evaluate")
public final class EvaluateCommand {

    private static final int MOST_REPEATS = 100;

    /** Optional and dynamic, as the engine in {@link Scoring}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Trainer trainer;
    private final Scoring scoring;

    @Activate
    public EvaluateCommand(@Reference Scoring scoring) {
        this.scoring = scoring;
    }

    @Descriptor("how good answers are on chats that were not learned from: cross-validation of everything, learning included")
    public Evaluated evaluate(CommandSession session,
            @Parameter(names = "--folds", absentValue = "5")
            @Descriptor("how many parts; each is answered by what was learned from the others") int folds,
            @Parameter(names = "--seed", absentValue = "1")
            @Descriptor("seed of the random parts and of the intervals; the same seed gives the same numbers") long seed,
            @Parameter(names = "--repeats", absentValue = "1")
            @Descriptor("how often, each time with the next seed; the mean of all is shown") int repeats,
            @Parameter(names = "--rule", absentValue = "score")
            @Descriptor("when an answer is given: score, where it wins points more likely than not; recall, more often, for the balance of precision and recall") Rule rule,
            @Parameter(names = "--html", absentValue = "")
            @Descriptor("a page to write, of the first repeat: every chat, its text and its answers; it holds personal data") String html,
            @Parameter(names = "--json", absentValue = "")
            @Descriptor("a file to write, of the first repeat, with all but the chats' texts; it holds personal data") String json,
            @Descriptor("chats with their right records (\"infos\")") String train) throws IOException {
        Measure measure = scoring.now();
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("evaluate --repeats " + repeats + ": it must be 1 to " + MOST_REPEATS);
        }
        Path folder = session.currentDir();
        Path input = folder.resolve(train);
        ReportFiles files = ReportFiles.of(folder, html, json, List.of(input));
        Gold gold = measure.gold(input).labelled();
        CrossValidation validation = new CrossValidation(scoring.engine(), Scoring.there(trainer, "trainer"), rule);
        List<Report> reports = new ArrayList<>();
        for (long draw = seed; draw < seed + repeats; draw++) {
            reports.add(measure.reports(draw).report(gold, validation.run(gold, folds, draw), Optional.empty(), Instant.now()));
        }
        files.write(reports.get(0));
        return new Evaluated(rule, seed, reports, files.all());
    }
}
