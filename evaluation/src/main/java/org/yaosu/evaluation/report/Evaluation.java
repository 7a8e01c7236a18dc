package org.yaosu.evaluation.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.resample.Bootstrap;
import org.yaosu.evaluation.resample.Comparison;
import org.yaosu.evaluation.resample.Interval;
import org.yaosu.evaluation.score.ChatScore;
import org.yaosu.evaluation.score.Floors;
import org.yaosu.evaluation.score.Score;
import org.yaosu.evaluation.score.Scorer;

/**
 * One or two runs, scored against the same gold.
 *
 * @param gold the chats
 * @param run the run
 * @param against the run it is compared with
 * @param floors what can be had without reading a chat
 * @param interval of the run's points
 * @param comparison of both runs
 */
record Evaluation(Gold gold, Run run, Optional<Run> against, Floors floors, Interval interval, Optional<Comparison> comparison) {

    /** A run's records and their score. */
    record Run(Matched answers, Score score) {
    }

    static Evaluation of(Gold gold, Matched answers, Optional<Matched> against, Scorer scorer, Bootstrap bootstrap) {
        Run run = run(gold, answers, scorer);
        Optional<Run> other = against.map(records -> run(gold, records, scorer));
        return new Evaluation(gold, run, other, Floors.of(scorer, gold.labels()),
                bootstrap.mean(run.score().chats().stream().mapToDouble(ChatScore::points).toArray()),
                other.map(second -> Comparison.of(run.score(), second.score(), bootstrap)));
    }

    private static Run run(Gold gold, Matched answers, Scorer scorer) {
        return new Run(answers, scorer.score(gold.labels(), answers.labels()));
    }

    List<String> warnings() {
        return Stream.of(gold.warnings(), run.answers().warnings(), against.map(other -> other.answers().warnings()).orElse(List.of()))
                .flatMap(List::stream).toList();
    }
}
