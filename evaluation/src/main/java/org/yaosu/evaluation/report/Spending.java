package org.yaosu.evaluation.report;

import java.time.Duration;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.RunReport;

/**
 * What a run took.
 *
 * @param run what the run is called
 * @param calls calls made to models, failed ones among them
 * @param saved calls that were answered without asking, because the same was asked before: they cost this run nothing
 * @param promptTokens tokens of the questions
 * @param completionTokens tokens of the answers
 * @param cost what they cost, in the account's currency
 * @param seconds how long the run was worked on
 */
public record Spending(String run, long calls, long saved, long promptTokens, long completionTokens, double cost, double seconds) {

    private static final double MILLIS = 1000;

    /** What the journal tells of a run. */
    public static Spending of(String name, RunReport report) {
        Usage usage = report.providers().stream().map(ProviderSpend::usage)
                .reduce(new Usage(0, 0), (sum, more) -> new Usage(sum.prompt() + more.prompt(), sum.completion() + more.completion()));
        return new Spending(name, report.providers().stream().mapToLong(ProviderSpend::calls).sum(),
                report.providers().stream().mapToLong(ProviderSpend::cached).sum(), usage.prompt(), usage.completion(),
                report.run().cost(), seconds(report.time()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }
}
