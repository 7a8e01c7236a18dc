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
import org.yaosu.evaluation.file.AnswerFile;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.report.Report;

/** {@code yaosu:score GOLD PRED}: how good the records of a run are. */
@Component(service = ScoreCommand.class)
@GogoCommand(scope = "yaosu", function = "score")
public final class ScoreCommand {

    private final Scoring scoring;

    @Activate
    public ScoreCommand(@Reference Scoring scoring) {
        this.scoring = scoring;
    }

    @Descriptor("how good the records of a run are: the contest's score, its interval and floors, and how every field did")
    public Scored score(CommandSession session,
            @Parameter(names = "--against", absentValue = "")
            @Descriptor("the records of another run over the same chats, to compare with") String against,
            @Parameter(names = "--html", absentValue = "")
            @Descriptor("a page to write, with every chat, its text and its answers side by side; it holds personal data") String html,
            @Parameter(names = "--json", absentValue = "")
            @Descriptor("a file to write, with all but the chats' texts; it holds personal data") String json,
            @Parameter(names = "--seed", absentValue = "1")
            @Descriptor("seed of the random draws behind the intervals; the same seed gives the same intervals") long seed,
            @Descriptor("gold: chats with their right records (\"infos\")") String gold,
            @Descriptor("the records to score: a submission, or records.jsonl") String pred) throws IOException {
        Measure measure = scoring.now();
        Path folder = session.currentDir();
        List<Path> inputs = new ArrayList<>(List.of(folder.resolve(gold), folder.resolve(pred)));
        Optional<Path> other = against.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(against));
        other.ifPresent(inputs::add);
        ReportFiles files = ReportFiles.of(folder, html, json, inputs);
        Gold right = measure.gold(inputs.get(0));
        Matched answers = AnswerFile.read(inputs.get(1), measure.form()).match(right);
        Optional<Matched> compared = other.isPresent() ? Optional.of(AnswerFile.read(other.get(), measure.form()).match(right)) : Optional.empty();
        Report report = measure.reports(seed).report(right, answers, compared, Instant.now());
        files.write(report);
        return new Scored(report, files.all());
    }
}
