package org.yaosu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.Finding;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.TrainedModel;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;

class TrainerServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    private final TrainerService trainer = new TrainerService(Orchard.QUESTIONS, Orchard.EXTRACTOR, NOON);

    @Test
    void aListIsAnsweredWithAllThatIsRight() {
        Learned learned = trainer.train(Orchard.chats(60)).by(Rule.SCORE);

        assertThat(answer(learned, Orchard.FRUIT, "sweet green sour")).containsExactlyInAnyOrder("apple", "pear");
        assertThat(answer(learned, Orchard.FRUIT, "green red")).isEmpty();
    }

    @Test
    void aSingleValueIsAnsweredOrLeftOpen() {
        Learned learned = trainer.train(Orchard.chats(60)).by(Rule.SCORE);

        assertThat(answer(learned, Orchard.MOOD, "hasty")).containsExactly("bold");
        assertThat(answer(learned, Orchard.MOOD, "green")).isEmpty();
    }

    @Test
    void theCustomerIsLearned() {
        Learned learned = trainer.train(Orchard.chats(60)).by(Rule.SCORE);

        List<Double> likelihoods = learned.likelihoods(Orchard.QUESTIONS.customer(Orchard.chat(1, "anybody", "red"))).orElseThrow();

        assertThat(likelihoods).satisfiesExactly(agent -> assertThat(agent).isLessThan(0.2), customer -> assertThat(customer).isGreaterThan(0.8));
    }

    @Test
    void whatIsLearnedIsMeasuredOnOtherChats() {
        Model model = ((Model) trainer.train(Orchard.chats(60))).measured();

        assertThat(model.questions().get(Orchard.MOOD).quality().score()).satisfies(tally -> {
            assertThat(tally.gold()).isPositive();
            assertThat(tally.f1()).isEqualTo(1);
        });
    }

    @Test
    void theSameChatsInAnotherOrderGiveTheSameModel() throws IOException {
        List<ChatRow.Read> shuffled = new ArrayList<>(Orchard.chats(40));
        Collections.reverse(shuffled);

        assertThat(file(trainer.train(shuffled))).isEqualTo(file(trainer.train(Orchard.chats(40))));
    }

    @Test
    void learningOnGivesWhatLearningAtOnceGives() throws IOException {
        List<ChatRow.Read> chats = Orchard.chats(60);

        TrainedModel before = trainer.train(chats.subList(0, 40));

        assertThat(file(trainer.train(chats.subList(40, 60), Optional.of(before)))).isEqualTo(file(trainer.train(chats)));
    }

    @Test
    void learningOnNeedsNoTextOfTheChatsBefore() throws IOException {
        List<ChatRow.Read> chats = Orchard.chats(60);
        byte[] before = file(trainer.train(chats.subList(0, 40)));

        Model read = ModelReader.read(new ByteArrayInputStream(before), ModelReader.Rows.KEPT);

        assertThat(file(trainer.train(chats.subList(40, 60), Optional.of(read)))).isEqualTo(file(trainer.train(chats)));
    }

    @Test
    void aChatThatIsCorrectedTwiceCountsOnceAsCorrectedLast() throws IOException {
        List<ChatRow.Read> chats = Orchard.chats(30);
        ChatRow.Read wrong = new ChatRow.Read(chats.get(3).chat(), List.of(new Label(Map.of(Orchard.NAME, List.of("agent0")))));

        TrainedModel before = trainer.train(replaced(chats, wrong));
        TrainedModel corrected = trainer.train(List.of(wrong, chats.get(3)), Optional.of(before));

        assertThat(corrected.chats()).isEqualTo(30);
        assertThat(file(corrected)).isEqualTo(file(trainer.train(chats)));
    }

    @Test
    void moreIsAnsweredWhereRecallCounts() {
        TrainedModel model = trainer.train(noisy(Orchard.chats(80)));
        Learned score = model.by(Rule.SCORE);
        Learned recall = model.by(Rule.RECALL);

        assertThat(Orchard.chats(40)).allSatisfy(row -> {
            for (Question question : Orchard.QUESTIONS.fields(row.chat(), Learned.NOTHING)) {
                assertThat(values(recall.answer(question))).containsAll(values(score.answer(question)));
            }
        });
    }

    @Test
    void aValueThatIsTooRareToLearnIsNeverAnsweredAndTheModelSaysSo() throws IOException {
        Model model = (Model) trainer.train(Orchard.chats(40));

        assertThat(model.questions().get(Orchard.FRUIT).kinds().get("quince")).satisfies(kind -> {
            assertThat(kind.right()).isEqualTo(1);
            assertThat(kind.weights()).isEmpty();
        });
        assertThat(new String(file(model), StandardCharsets.UTF_8)).containsPattern("\"quince\" : \\{\\s*\"rows\" : 40,\\s*\"right\" : 1,\\s*\"learned\" : false");
    }

    @Test
    void theFileHoldsNoName() throws IOException {
        assertThat(new String(file(trainer.train(Orchard.chats(30))), StandardCharsets.UTF_8)).doesNotContain("customer1", "agent1");
    }

    @Test
    void aChatWithoutALabelIsRefused() {
        List<ChatRow.Read> chats = replaced(Orchard.chats(20), new ChatRow.Read(Orchard.chats(20).get(3).chat()));

        assertThatThrownBy(() -> trainer.train(chats)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("chat-3").hasMessageContaining("no label");
    }

    @Test
    void fewChatsAreTooFew() {
        assertThatThrownBy(() -> trainer.train(Orchard.chats(9))).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("9 chats are too few");
    }

    private static List<ChatRow.Read> replaced(List<ChatRow.Read> chats, ChatRow.Read other) {
        return chats.stream().map(chat -> chat.chat().id().equals(other.chat().id()) ? other : chat).toList();
    }

    /** Every fourth chat is labelled as its neighbour. */
    private static List<ChatRow.Read> noisy(List<ChatRow.Read> chats) {
        List<ChatRow.Read> noisy = new ArrayList<>(chats);
        for (int at = 4; at < chats.size(); at += 4) {
            noisy.set(at, new ChatRow.Read(chats.get(at).chat(), chats.get(at - 1).labels()));
        }
        return noisy;
    }

    private static List<String> answer(Learned learned, String key, String words) {
        Chat chat = Orchard.chat(1, "anybody", words);
        return values(Orchard.QUESTIONS.fields(chat, learned).stream().filter(question -> question.key().equals(key)).findFirst().flatMap(learned::answer));
    }

    private static List<String> values(Optional<List<Finding>> findings) {
        return findings.orElseThrow().stream().map(Finding::value).toList();
    }

    private static byte[] file(TrainedModel model) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);
        return file.toByteArray();
    }
}
