package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.Label;
import org.yaosu.api.score.Similarity;
import org.yaosu.evaluation.score.Floors;
import org.yaosu.evaluation.score.Scorer;

/** How good the finders are: on the samples, and on the contest's labelled chats where they are at hand. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ScoreTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @InjectService(timeout = 10_000)
    Similarity similarity;
    @InjectService(timeout = 10_000, filter = "(yaosu.format.name=contest-json)")
    ChatReader reader;
    @InjectService(timeout = 10_000)
    CommandProcessor shell;
    @TempDir
    Path folder;

    @Test
    void theSamplesScoreAtLeast24() throws IOException {
        assertThat(score(samples())).isGreaterThanOrEqualTo(24);
    }

    @Test
    void theContestsLabelledChatsScoreAtLeast28Point5WithWhatWasLearnedFromThem() throws IOException {
        Path labelled = workspace().resolve("../shared/data/contest/train.json");
        assumeTrue(Files.exists(labelled), "the contest's data is not at hand: " + labelled.normalize());
        assertThat(score(labelled)).isGreaterThanOrEqualTo(28.5);
    }

    @Test
    void theContestsTestChatsGive55EntriesWith21TypedKeys() throws IOException {
        Path unlabelled = workspace().resolve("../shared/data/contest/test_data.json");
        assumeTrue(Files.exists(unlabelled), "the contest's data is not at hand: " + unlabelled.normalize());
        List<List<Map<String, List<String>>>> answers = Submission.records(extract(unlabelled, "submit.json"));
        assertThat(answers).hasSize(55).allSatisfy(records -> assertThat(records).hasSize(1)
                .allSatisfy(record -> assertThat(record.keySet()).hasSize(21)));
    }

    @Test
    void aPerfectAnswerScores36AndAnEmptyOneLess() {
        Label gold = new Label(Map.of("基本信息-姓名", List.of("某甲1"), "咨询类型", List.of("答疑", "询价"), "下一步跟进计划-具体事项", List.of("签合同")));
        Label half = new Label(Map.of("咨询类型", List.of("询价", "答疑"), "下一步跟进计划-具体事项", List.of("合同")));
        Scorer scorer = new Scorer(extractor.form(), similarity);
        assertThat(scorer.chat(List.of(gold), List.of(gold)).points()).isEqualTo(36);
        assertThat(scorer.chat(List.of(gold), List.of(half)).points()).isEqualTo(36 - 1 - 3 * (1 - 0.8));
        assertThat(scorer.chat(List.of(gold, half), List.of(half)).points()).isEqualTo(18);
    }

    @Test
    void theCommandScoresBothFormatsAlikeAndWritesItsReports() throws Exception {
        String submission = command(extract(samples(), "submit.json") + " --html " + folder.resolve("report.html") + " --json " + folder.resolve("report.json"));
        String lines = command(extract(samples(), "records.jsonl").toString());
        assertThat(submission).startsWith(String.format(Locale.ROOT, "%.2f of 36 points a chat", score(samples())));
        assertThat(submission).startsWith(lines.stripTrailing()).doesNotContain("warning:");
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
        assertThat(folder.resolve("report.json")).isNotEmptyFile();
    }

    @Test
    void aSimilarityWithAHigherRankingTakesThePlaceOfTheDefault() throws Exception {
        Path records = extract(samples(), "submit.json");
        Path report = folder.resolve("report.json");
        ServiceRegistration<Similarity> other = context.registerService(Similarity.class, new Strict(), null);
        try {
            command(records + " --json " + report);
            assertThat(report).content().contains("\"similarity\" : \"strict\"");
        } finally {
            other.unregister();
        }
        command(records + " --json " + report);
        assertThat(report).content().contains("\"similarity\" : \"characters\"");
    }

    /** Only what is equal is alike. */
    private static final class Strict implements Similarity {

        @Override
        public String id() {
            return "strict";
        }

        @Override
        public double of(String gold, String answer) {
            return 0;
        }
    }

    private String command(String records) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (CommandSession session = shell.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere)) {
            return session.format(session.execute("yaosu:score " + samples() + " " + records), Converter.INSPECT).toString();
        }
    }

    private double score(Path chats) throws IOException {
        List<List<Label>> gold = new ArrayList<>();
        List<List<Label>> answers = new ArrayList<>();
        try (InputStream input = Files.newInputStream(chats); ChatSource source = reader.open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                ChatRow.Read read = (ChatRow.Read) row.get();
                gold.add(read.labels());
                answers.add(Scorer.labels(extractor.extract(read.chat())));
            }
        }
        Scorer scorer = new Scorer(extractor.form(), similarity);
        double score = scorer.score(gold, answers).points();
        Floors floors = Floors.of(scorer, gold);
        System.out.printf("score of %s: %.2f of 36; all empty %.2f, constant answer %.2f%n", chats.getFileName(), score, floors.empty(), floors.constant());
        return score;
    }

    private Path extract(Path chats, String name) throws IOException {
        Path output = folder.resolve(name);
        BatchReport report = batches.run(new BatchRequest(chats, Optional.empty(), output, Optional.empty(), ExtractionOptions.DEFAULT),
                new Quiet());
        assertThat(report.complete()).isTrue();
        return output;
    }

    private Path samples() {
        return workspace().resolve("samples/chats.json");
    }

    private Path workspace() {
        return Path.of(context.getProperty("yaosu.itest.folder"), "../..").normalize();
    }
}
