package org.yaosu.evaluation.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Span;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.Finding;
import org.yaosu.api.field.Form;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Rule;
import org.yaosu.api.learn.TrainedModel;
import org.yaosu.api.learn.Trainer;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.score.Records;

class CrossValidationTest {

    private static final Gold GOLD = new Gold("gold.json", 11, IntStream.rangeClosed(1, 11).mapToObj(number -> new GoldChat(number,
            new Chat("c" + number, "你好" + number, List.of(), Map.of()), List.of(Records.record("名", "沈禾")))).toList(), List.of());

    /** Has learned which chats it was trained on. */
    private record Memory(Set<String> ids, Rule rule) implements Learned, TrainedModel {

        @Override
        public Optional<List<Finding>> answer(Question question) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Double>> likelihoods(Question question) {
            return Optional.empty();
        }

        @Override
        public Learned by(Rule wanted) {
            return new Memory(ids, wanted);
        }

        @Override
        public void write(OutputStream output) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int chats() {
            return ids.size();
        }
    }

    private static final Trainer TRAINER = (chats, before) -> new Memory(chats.stream().map(row -> row.chat().id()).collect(Collectors.toSet()), Rule.SCORE);

    /** Tells by what it was asked to decide. */
    private static final class Witness implements Extractor {

        private final Set<Memory> seen = new HashSet<>();
        private final Set<String> known = new HashSet<>();

        @Override
        public Form form() {
            return Records.FORM;
        }

        @Override
        public Extraction extract(Chat chat, ExtractionOptions options) {
            Memory memory = (Memory) options.learned().orElseThrow();
            seen.add(memory);
            if (memory.ids().contains(chat.id())) {
                known.add(chat.id());
            }
            assertThat(options.model().providers()).contains(List.of());
            Value value = new Value(chat.id(), new Provenance(Source.FINDER, "test", ""), List.of(new Evidence(new Span(0, 1), "你")), 0.7);
            return new Extraction(chat.id(), Records.FORM, List.of(new CustomerRecord(List.of(new Answer(Records.NAME, List.of(value), List.of())))));
        }
    }

    private final Witness extractor = new Witness();

    private Matched run(int folds, long seed) {
        return new CrossValidation(extractor, TRAINER, Rule.RECALL).run(GOLD, folds, seed);
    }

    @Test
    void noChatIsAnsweredByWhatWasLearnedFromIt() {
        run(5, 1);

        assertThat(extractor.known).isEmpty();
        assertThat(extractor.seen).hasSize(5).allSatisfy(memory -> assertThat(memory.ids()).hasSizeBetween(8, 9));
    }

    @Test
    void answersStandInTheOrderOfTheChats() {
        assertThat(run(5, 1).labels()).extracting(labels -> labels.get(0).values().get("名").get(0))
                .containsExactlyElementsOf(GOLD.chats().stream().map(chat -> chat.chat().id()).toList());
    }

    @Test
    void anAnswerKeepsItsGrounds() {
        assertThat(run(5, 1).chats().get(0).records().get(0).grounds().get("名")).satisfies(grounds -> {
            assertThat(grounds.confidence()).isEqualTo(0.7);
            assertThat(grounds.evidence()).containsExactly(new Evidence(new Span(0, 1), "你"));
        });
    }

    @Test
    void theRuleHolds() {
        run(2, 1);

        assertThat(extractor.seen).extracting(Memory::rule).containsOnly(Rule.RECALL);
    }

    @Test
    void asManyFoldsAsChatsLeaveOneOut() {
        run(11, 1);

        assertThat(extractor.seen).hasSize(11).allSatisfy(memory -> assertThat(memory.ids()).hasSize(10));
    }

    @Test
    void moreFoldsThanChatsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> run(12, 1)).withMessageContaining("2 to 11");
    }
}
