package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.web.http.ProblemException;

class JsonBodyTest {

    private static Members object(String json) {
        return JsonBody.object(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "\"text\"", "null", "{", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN}", "{'a': 1}"})
    void whatIsNotOneObjectIsRefused(String json) {
        assertThatThrownBy(() -> object(json)).isInstanceOf(ProblemException.class);
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> object("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aBodyOfManySmallThingsIsRefused() {
        assertThatThrownBy(() -> object("{\"a\":[" + "1,".repeat(200_000) + "1]}")).isInstanceOf(ProblemException.class).hasMessageContaining("200000 tokens");
    }

    @Test
    void aListHasAnEnd() {
        assertThatThrownBy(() -> object("{\"turns\":[" + "{},".repeat(20_000) + "{}]}").objects("turns")).hasMessage("turns: it has 20001 members; at most 20000 are taken");
        assertThat(object("{\"turns\":[" + "{},".repeat(19_999) + "{}]}").objects("turns").orElseThrow()).hasSize(20_000);
    }

    @Test
    void numbersHaveAnEnd() {
        assertThatThrownBy(() -> object("{\"a\":1" + "0".repeat(100_000) + "}")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSyntaxErrorHasAPlaceAndQuotesNothing() {
        assertThatThrownBy(() -> object("{\"text\": \"13800000412\" oops}")).hasMessageContaining("line 1, column").hasMessageNotContaining("oops").hasMessageNotContaining("138");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"text: 1}|the body is no valid JSON: line 1, column 11",
            "{\"text\": 1|the body is no valid JSON: line 1, column 11",
            "{\"text\": 1}}|the body is no valid JSON: line 1, column 12",
            "{\"a\": 1, \"a\": 2}|the body has a name twice in one object: line 1, column 13"})
    void ofLimitsIsSpokenOnlyWhereOneIsPassed(String json, String words) {
        assertThatThrownBy(() -> object(json)).hasMessage(words);
    }

    @Test
    void theLimitsAreNamedWhereOneIsPassed() {
        assertThatThrownBy(() -> object("{\"" + "a".repeat(2000) + "\": 1}")).hasMessageStartingWith("the body is larger within than is taken: at most 32 levels").hasMessageNotContaining("aa");
    }

    @Test
    void membersThatNobodyAskedForAreNamed() {
        Members body = object("{\"text\": \"a\", \"temprature\": 1}");
        body.text("text");

        assertThatThrownBy(body::end).hasMessageContaining("temprature").hasMessageContaining("known: text");
    }

    @Test
    void namesThatAreNoneAreNotQuoted() {
        assertThatThrownBy(object("{\"我的电话 13800000412\": 1}")::end).hasMessageNotContaining("138");
    }

    @Test
    void theMemberThatIsWrongIsNamedWithItsPlace() {
        Members turn = object("{\"turns\": [{}, {\"speaker\": 7}]}").objects("turns").orElseThrow().get(1);

        assertThatThrownBy(() -> turn.text("speaker")).hasMessage("turns[1].speaker: it must be a text");
    }

    @Test
    void listsHoldWhatTheyAreToHold() {
        assertThat(object("{\"providers\": [\"a\", \"b\"]}").texts("providers")).contains(List.of("a", "b"));
        assertThatThrownBy(() -> object("{\"providers\": [\"a\", 1]}").texts("providers")).hasMessage("providers[1]: it must be a text");
        assertThatThrownBy(() -> object("{\"providers\": \"a\"}").texts("providers")).hasMessage("providers: it must be a list");
    }

    @Test
    void nullIsNothing() {
        assertThat(object("{\"id\": null}").text("id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "1.5", "\"1\"", "1e99", "true"})
    void aNumberOutOfItsRangeIsRefused(String number) {
        assertThatThrownBy(() -> object("{\"samples\": " + number + "}").number("samples", 1, 9)).hasMessage("samples: it must be a whole number from 1 to 9");
    }
}
