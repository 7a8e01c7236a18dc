package org.yaosu.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.score.RunSpending;
import org.yaosu.evaluation.file.Answers;

class SideTest {

    @Test
    void whatARunTookIsTheSumOverItsProviders() {
        Run run = new Run(7, RunState.DONE, Path.of("in"), Path.of("out"), Instant.EPOCH, Instant.EPOCH, 2, 0, 0, 0.75, OptionalDouble.empty());
        RunReport report = new RunReport(run, List.of(new ProviderSpend("one", 3, 1, 2, new Usage(100, 10), 0.5, Duration.ZERO),
                new ProviderSpend("two", 4, 0, 1, new Usage(50, 5), 0.25, Duration.ZERO)), List.of(), Duration.ofMillis(1500));

        assertThat(new Side(new Answers("run 7", Map.of(), List.of()), Optional.of(report), List.of()).spending())
                .contains(new RunSpending("run 7", 7, 3, 150, 15, 0.75, 1.5));
    }
}
