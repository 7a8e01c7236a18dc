package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;

/** How good the finders are: on the samples, and on the contest's labelled chats where they are at hand. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ScoreTest {

    /** The answer that most often is right, whatever the chat. */
    private static final Map<String, List<String>> CONSTANT = Map.of("咨询类型", List.of("答疑"), "客户是否有卡点", List.of("无卡点"));

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @TempDir
    Path folder;

    @Test
    void theSamplesScoreAtLeast24() throws IOException {
        assertThat(score(workspace().resolve("samples/chats.json"))).isGreaterThanOrEqualTo(24);
    }

    @Test
    void theContestsLabelledChatsScoreAtLeast27Point2() throws IOException {
        Path labelled = workspace().resolve("../shared/data/contest/train.json");
        assumeTrue(Files.exists(labelled), "the contest's data is not at hand: " + labelled.normalize());
        assertThat(score(labelled)).isGreaterThanOrEqualTo(27.2);
    }

    @Test
    void theContestsTestChatsGive55EntriesWith21TypedKeys() throws IOException {
        Path unlabelled = workspace().resolve("../shared/data/contest/test_data.json");
        assumeTrue(Files.exists(unlabelled), "the contest's data is not at hand: " + unlabelled.normalize());
        List<List<Map<String, List<String>>>> answers = ContestScore.records(extract(unlabelled));
        assertThat(answers).hasSize(55).allSatisfy(records -> assertThat(records).hasSize(1)
                .allSatisfy(record -> assertThat(record.keySet()).hasSize(21)));
    }

    @Test
    void aPerfectAnswerScores36AndAnEmptyOneLess() {
        Map<String, List<String>> gold = Map.of("基本信息-姓名", List.of("某甲1"), "咨询类型", List.of("答疑", "询价"),
                "下一步跟进计划-具体事项", List.of("签合同"));
        Map<String, List<String>> half = Map.of("咨询类型", List.of("询价", "答疑"), "下一步跟进计划-具体事项", List.of("合同"));
        ContestScore score = new ContestScore(extractor.form());
        assertThat(score.score(List.of(List.of(gold)), List.of(List.of(gold)))).isEqualTo(36);
        assertThat(score.score(List.of(List.of(gold)), List.of(List.of(half)))).isEqualTo(36 - 1 - 3 * (1 - 0.8));
        assertThat(score.score(List.of(List.of(gold, half)), List.of(List.of(half)))).isEqualTo(18);
    }

    private double score(Path gold) throws IOException {
        ContestScore points = new ContestScore(extractor.form());
        List<List<Map<String, List<String>>>> records = ContestScore.records(gold);
        double score = points.score(records, ContestScore.records(extract(gold)));
        System.out.printf("score of %s: %.2f of 36; all empty %.2f, constant answer %.2f%n", gold.getFileName(), score,
                points.score(records, same(records.size(), Map.of())), points.score(records, same(records.size(), CONSTANT)));
        return score;
    }

    private static List<List<Map<String, List<String>>>> same(int chats, Map<String, List<String>> record) {
        return Collections.nCopies(chats, List.of(record));
    }

    private Path extract(Path chats) throws IOException {
        Path output = folder.resolve("submit.json");
        BatchReport report = batches.run(new BatchRequest(chats, Optional.empty(), output, Optional.empty(), ExtractionOptions.DEFAULT),
                new Quiet());
        assertThat(report.complete()).isTrue();
        return output;
    }

    private Path workspace() {
        return Path.of(context.getProperty("yaosu.itest.folder"), "../..").normalize();
    }
}
