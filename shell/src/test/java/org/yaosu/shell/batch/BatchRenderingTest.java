package org.yaosu.shell.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Rejection;

class BatchRenderingTest {

    private static List<String> lines(Object target) {
        return new BatchRendering().format(target, Converter.INSPECT, null).toString().lines().toList();
    }

    @Test
    void aReportSaysWhatCameOfTheFileAndWhatDidNot() {
        assertThat(lines(new BatchReport(Path.of("out.json"), 1, 2, 3, List.of(new Rejection(2, Optional.empty(), "empty")), Optional.of("it breaks off"), Duration.ofMillis(1250))))
                .containsExactly("1 chat gave 2 records in out.json (1.3 s)", "3 chats failed", "the rest of the file was not read: it breaks off");
    }

    @Test
    void aRunWithoutTroubleIsNumberedAndTellsWhatItCostAndSaved() {
        assertThat(lines(FakeExtractor.report(0, 0))).containsExactly("5 chats gave 6 records in out.json (1.3 s)", "models: 5 chats answered",
                "        7 calls, 100 characters sent, 10 tokens in and 20 out, cost 0.0500", "        12 calls saved: answered before", "run 7");
    }

    @Test
    void aRunWithTroubleSaysHowToSeeMoreAndTryAgain() {
        assertThat(lines(FakeExtractor.report(0, 2))).last().isEqualTo("run 7: 'run 7' tells more, 'retry 7 --failed' gives those chats another turn");
        assertThat(lines(FakeExtractor.report(1, 0))).last().asString().contains("retry 7 --failed");
    }
}
