package org.yaosu.dialogue.service.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueFormatException.Kind;

class BrokenRequestTest {

    private final DialogueFormat format = new JsonDialogueFormat();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | the request is empty; one JSON object is wanted",
            "'  ' | the request is empty; one JSON object is wanted",
            "[] | the request is JSON, but not an object",
            "{} | has none of the fields subtrack, profile",
            "{\"text\": \"秘密\"} | has none of the fields subtrack, profile",
            "{\"history\": [\"秘密\" | ends in the middle of its JSON (line 1,",
            "{\"history\": 秘密} | no valid JSON (line 1,",
            "{'history': ['秘密']} | no valid JSON (line 1,",
            "{\"history\": []} {} | there is more after the first value (line 1, column 17)",
            "{\"history\": [\"秘密\"], \"history\": []} | a name is there twice in one object (line 1,",
            "{\"profile\": {\"秘密\": 1, \"秘密\": 2}} | a name is there twice in one object (line 1,",
            "{\"history\": [1e9999999999]} | a number in the request has an exponent",
            "{\"profile\": \"秘密\"} | the field profile is a text; an object with",
            "{\"profile\": [\"秘密\", 1]} | the field profile is a list of 2; an object with",
            "{\"profile\": {\"甲\": 1, \"秘密\": [{}]}} | the field profile, value 2, element 1 is an object",
            "{\"subtrack\": {\"秘密\": 1}} | the field subtrack is an object; a text such as chitchat",
            "{\"subtrack\": [\"秘\", \"密\"]} | the field subtrack is a list of 2",
            "{\"situation\": {\"秘密\": 1}} | the field situation is an object; a text is wanted",
            "{\"goal\": [[\"秘密\"], {}]} | the field goal, element 2 is an object; a list of lists",
            "{\"knowlege\": [[[1], {\"秘密\": 1}]]} | the field knowledge, element 1, element 2 is an object",
            "{\"knowledge\": [[\"秘\", [\"密\"], \"密\"]]} | the field knowledge, element 1, element 2 is a list of 1; a list of lists of texts",
            "{\"knowledge\": [[1], [\"秘\", \"密\", [1, [\"密\"]]]]} | the field knowledge, element 2, element 3, element 2 is a list of 1",
            "{\"knowledge\": [[\"秘\", \"密\", {\"秘\": 1}]]} | the field knowledge, element 1, element 3 is an object",
            "{\"history\": [\"秘密\", {\"text\": \"秘密\"}]} | the field history, element 2 is an object; a list of texts",
            "{\"response\": [\"秘\", \"密\"]} | the field response is a list of 2; a text is wanted",
            "{\"knowledge\": [[\"秘密\"]], \"knowlege\": [[1]]} | knowledge is there under several of the names knowledge, knowlege, kg"})
    void whatCannotBeUnderstoodIsSaidWithoutQuotingIt(String json, String said) {
        assertThatThrownBy(() -> format.read(json)).isInstanceOf(DialogueFormatException.class).hasMessageContaining(said)
                .message().doesNotContain("秘", "密");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | JSON", "[] | JSON", "{\"history\": [ | JSON", "{'history': []} | JSON", "{\"history\": []} {} | JSON",
            "{} | FIELD", "{\"history\": 1, \"history\": 2} | FIELD", "{\"history\": [{}]} | FIELD", "{\"history\": [1e9999999999]} | FIELD",
            "{\"knowledge\": [[1]], \"kg\": [[2]]} | FIELD"})
    void whetherItIsNoJsonObjectOrAFieldOfOneIsTold(String json, Kind kind) {
        assertThatExceptionOfType(DialogueFormatException.class).isThrownBy(() -> format.read(json)).extracting(DialogueFormatException::kind).isEqualTo(kind);
    }

    @Test
    void nestingHasABound() {
        String deep = "{\"goal\": " + "[".repeat(JsonText.DEEPEST) + "]".repeat(JsonText.DEEPEST) + "}";

        assertThatThrownBy(() -> format.read(deep)).isInstanceOf(DialogueFormatException.class).hasMessageContaining("nested deeper than 64 levels");
    }

    @Test
    void aNumberHasABound() {
        assertThatThrownBy(() -> format.read("{\"history\": [" + "9".repeat(JsonText.LONGEST_NUMBER + 1) + "]}"))
                .isInstanceOf(DialogueFormatException.class).hasMessageContaining("a number than 100");
    }

    @Test
    void aTextHasABound() {
        assertThatThrownBy(() -> format.read("{\"history\": [\"" + "好".repeat(JsonText.LONGEST_TEXT + 1) + "\"]}"))
                .isInstanceOf(DialogueFormatException.class).hasMessageContaining("a text in it is longer than 1048576");
    }

    @Test
    void aRequestHasABound() {
        assertThatThrownBy(() -> format.read(" ".repeat(JsonText.LONGEST + 1)))
                .isInstanceOf(DialogueFormatException.class).hasMessage("the request has 4194305 characters; at most 4194304 are read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'kg': [~]} | 2000 | knowledge | facts | ['好']",
            "{'knowledge': ['甲', '乙', [~]]} | 2000 | knowledge | facts | '好'",
            "{'conversation': [~]} | 2000 | history | turns | '好'",
            "{'goal': [~]} | 1000 | goal | steps | ['好']",
            "{'goal': '~'} | 1000 | goal | steps | [1]好",
            "{'profile': {'爱好': [~]}} | 1000 | profile | values | '好'"})
    void aListHasABound(String form, int most, String field, String what, String one) {
        format.read(filled(form, one, most));

        assertThatThrownBy(() -> format.read(filled(form, one, most + 1))).isInstanceOf(DialogueFormatException.class)
                .hasMessage("the field " + field + " has " + (most + 1) + " " + what + "; at most " + most + " are read");
    }

    @Test
    void aProfileHasABoundOfNamesToo() {
        String names = IntStream.rangeClosed(0, Profiles.MOST).mapToObj(i -> "\"" + i + "\": []").collect(Collectors.joining(","));

        assertThatThrownBy(() -> format.read("{\"profile\": {" + names + "}}")).isInstanceOf(DialogueFormatException.class)
                .hasMessage("the field profile has 1001 names; at most 1000 are read");
    }

    private static String filled(String form, String one, int times) {
        return form.replace("~", String.join(one.startsWith("[1]") ? "" : ",", Collections.nCopies(times, one))).replace('\'', '"');
    }

    @Test
    void whatManyFactsShareHasABoundAsIfItWereWrittenOut() {
        String fact = filled("{'knowledge': ['" + "好".repeat(10_000) + "', '', [~]]}", "'好'", 500);

        assertThatThrownBy(() -> format.read(fact)).isInstanceOf(DialogueFormatException.class)
                .hasMessage("the field knowledge has 5000500 characters; at most 4194304 are read");
    }

    /** With a pattern that searches from every place again, each would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "[", "[1", "-", "- ", "『", "(", "[1] ", "bot ", "-->"})
    void timeGrowsWithTheLengthOnly(String repeated) {
        String text = "x" + repeated.repeat(1_000_000 / repeated.length()) + "x";
        String json = "{\"goal\": \"[1](" + text + "\", \"history\": [\" " + text + "\", \"[1]" + text + "\"], \"subtrack\": \"" + text + "\"}";

        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> format.read(json)).request().history()).isNotEmpty();
    }
}
