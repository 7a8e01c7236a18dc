package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.TrainedModel;
import org.yaosu.api.learn.Trainer;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class LearningTest {

    private static final String PID = "org.yaosu.learning";
    private static final String TASTE = "口味";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Chat SWEET = chat(1, "想要甜的");

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Extractor extractor;
    @InjectService(timeout = 10_000)
    Trainer trainer;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @TempDir
    Path folder;

    private Path file;
    private Configuration settings;

    @BeforeEach
    void field() throws IOException {
        context.registerService(FieldExtractor.class, new Taste(), null);
        file = folder.resolve("learned.json");
        settings = configurations.getConfiguration(PID, "?");
    }

    @AfterEach
    void unset() throws IOException {
        settings.delete();
        await().atMost(SOON).untilAsserted(() -> assertThat(context.getServiceReferences(Learned.class, null))
                .noneSatisfy(learned -> assertThat(learned.getProperty("yaosu.learned.place")).asString().startsWith(folder.toString())));
    }

    @Test
    void withoutAModelTheRulesAnswer() {
        assertThat(taste()).containsExactly("说不准");
    }

    @Test
    void aModelThatIsPutIntoPlaceIsInServiceWithoutARestart() throws IOException {
        use(file);
        put(trained("甜"));

        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));

        put(trained("酸"));

        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("酸"));
    }

    @Test
    void aBrokenModelLeavesTheOneBeforeInService() throws IOException {
        put(trained("甜"));
        use(file);
        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));
        ServiceReference<Learned> before = context.getServiceReference(Learned.class);

        Files.writeString(file, "{\"format\": \"yaosu-learned\", \"version\": 1, ");
        Path other = folder.resolve("other.json");
        Files.writeString(other, "[]");
        use(other);
        await().during(Duration.ofSeconds(1)).atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));

        assertThat(context.getServiceReference(Learned.class)).isEqualTo(before);
    }

    @Test
    void whereTheBundleIsTakenAwayTheRulesAnswerAgain() throws IOException, BundleException {
        put(trained("甜"));
        use(file);
        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));
        Bundle learning = Stream.of(context.getBundles()).filter(bundle -> PID.equals(bundle.getSymbolicName())).findFirst().orElseThrow();

        learning.stop();
        try {
            assertThat(taste()).containsExactly("说不准");
        } finally {
            learning.start();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));
    }

    @Test
    void whoeverExtractsMayBringWhatWasLearned() throws IOException {
        put(trained("甜"));
        use(file);
        await().atMost(SOON).untilAsserted(() -> assertThat(taste()).containsExactly("甜"));

        assertThat(taste(trained("酸").by(Rule.SCORE))).containsExactly("酸");
        assertThat(taste(Learned.NOTHING)).containsExactly("说不准");
    }

    @Test
    void anAnswerThatWasLearnedNamesTheWordsThatSpokeForIt() {
        Learned learned = trained("甜").by(Rule.SCORE);

        assertThat(extractor.extract(SWEET, options(learned)).records().get(0).answer(TASTE).orElseThrow().values()).singleElement()
                .satisfies(value -> assertThat(value.evidence()).extracting(evidence -> evidence.text()).containsExactly("甜"));
    }

    private List<String> taste() {
        return extractor.extract(SWEET).records().get(0).answer(TASTE).orElseThrow().texts();
    }

    private List<String> taste(Learned learned) {
        return extractor.extract(SWEET, options(learned)).records().get(0).answer(TASTE).orElseThrow().texts();
    }

    private static ExtractionOptions options(Learned learned) {
        return new ExtractionOptions(Customers.ONE, ModelChoice.DEFAULT, Optional.of(learned));
    }

    /** Where somebody wants something sweet, this is right. */
    private TrainedModel trained(String right) {
        return trainer.train(IntStream.range(0, 24).mapToObj(number -> new ChatRow.Read(chat(number, number % 2 == 0 ? "想要甜的" : "随便看看"),
                List.of(new Label(Map.of("基本信息-姓名", List.of("卢岸" + number), TASTE, number % 2 == 0 ? List.of(right) : List.of()))))).toList());
    }

    private static Chat chat(int number, String wish) {
        return Chats.of("顾舟：您好，请问有什么可以帮您", "卢岸" + number + "：你们怎么卖，" + wish);
    }

    private void put(TrainedModel model) throws IOException {
        Path part = folder.resolve("part");
        try (OutputStream output = Files.newOutputStream(part)) {
            model.write(output);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void use(Path model) throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("model", model.toString());
        settings.update(properties);
    }

    /** What somebody likes: by a rule nobody knows, by what was learned perhaps. */
    private record Taste() implements LearnableField {

        private static final FieldSpec SPEC = FieldSpec.single(TASTE).build();

        @Override
        public FieldSpec spec() {
            return SPEC;
        }

        @Override
        public List<Finding> find(Conversation conversation) {
            return List.of(new Finding("说不准", List.of(), 0.1));
        }

        @Override
        public List<Candidate> candidates(Conversation conversation) {
            List<Feature> features = conversation.turns().stream().flatMap(turn -> Stream.of("甜", "看看").flatMap(word -> said(turn, word))).toList();
            return List.of(new Candidate("甜", "甜", features), new Candidate("酸", "酸", features));
        }

        private static Stream<Feature> said(Turn turn, String word) {
            int at = turn.text().indexOf(word);
            return at < 0 ? Stream.empty() : Stream.of(new Feature("says." + word, 1, List.of(turn.spanOf(at, at + word.length()))));
        }
    }
}
