package org.yaosu.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;
import org.yaosu.engine.Chats;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;

class ModelAnswersTest {

    private static final Chat CHAT = Chats.of("云店-何琳", "电话138 0000 0412，邮箱 Lin@Example.com", "周明", "收到，寄到文山路１８号");
    private static final Provenance MODEL = new Provenance(Source.MODEL, "max", "generalv3.5");
    private static final FieldSpec COPIED = FieldSpec.single("f").verbatim().build();

    @ParameterizedTest
    @CsvSource({"13800000412, 138 0000 0412", "lin@example.com, Lin@Example.com", "何琳, 何琳", "文山路18号, 文山路１８号"})
    void aCopiedValueIsFoundHoweverItIsWritten(String value, String words) {
        Candidates candidates = candidates(COPIED, value);

        assertThat(candidates.values()).singleElement().satisfies(one -> {
            assertThat(one.evidence()).extracting(Evidence::text).containsExactly(words);
            assertThat(one.evidence().get(0).span().of(CHAT.source())).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900000999", "周明收到", "……"})
    void aCopiedValueThatStandsNowhereIsFlaggedAndNotUsed(String value) {
        Candidates candidates = candidates(COPIED, value);

        assertThat(candidates.values()).isEmpty();
        assertThat(candidates.problems()).singleElement().asString().contains("max", "nowhere");
    }

    @Test
    void aValueInOtherWordsIsTakenWhereTheFieldAllowsIt() {
        assertThat(candidates(FieldSpec.single("f").build(), "寄样品").values()).extracting(Value::text).containsExactly("寄样品");
    }

    @Test
    void aValueOutsideTheClosedSetIsDroppedWithTheReason() {
        Candidates candidates = candidates(FieldSpec.list("f").closed("男", "女").build(), "男", "未知");

        assertThat(candidates.values()).extracting(Value::text).containsExactly("男");
        assertThat(candidates.problems()).hasSize(1);
    }

    @Test
    void theShareOfSamplesIsPartOfTheConfidence() {
        Candidates candidates = new ModelAnswers(new Occurrences(conversation()), MODEL)
                .candidates(live(FieldSpec.single("f").build()), List.of(new Said("a", 0.5)));

        assertThat(candidates.values().get(0).confidence()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void aFieldThatBreaksGivesNothingAndSaysSoWithoutQuoting() {
        FakeField broken = new FakeField(COPIED, conversation -> List.of(), value -> {
            throw new IllegalStateException(value);
        }, value -> Optional.empty());

        Candidates candidates = new ModelAnswers(new Occurrences(conversation()), MODEL).candidates(
                Leases.field(COPIED, broken, "org.example.f"), List.of(new Said("何琳", 1)));

        assertThat(candidates.values()).isEmpty();
        assertThat(candidates.problems()).containsExactly("the field of org.example.f failed: IllegalStateException");
    }

    private static Candidates candidates(FieldSpec spec, String... values) {
        return new ModelAnswers(new Occurrences(conversation()), MODEL).candidates(live(spec),
                Stream.of(values).map(value -> new Said(value, 1)).toList());
    }

    private static Conversation conversation() {
        return new Conversation(CHAT, CHAT.turns(), Map.of(), Optional.empty());
    }

    private static LiveField live(FieldSpec spec) {
        return Leases.field(spec, FakeField.of(spec, conversation -> List.of()), "org.example.f");
    }
}
