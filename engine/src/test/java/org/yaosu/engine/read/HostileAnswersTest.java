package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.field.FieldSpec;

class HostileAnswersTest {

    private static final int MEGABYTE = 1 << 20;

    private final AnswerReader reader = new AnswerReader();

    @Test
    void everyPrefixGivesOnlyValuesOfTheWholeAnswer() {
        for (String whole : List.of(answer("{", "}", ", "), answer("[\n  {\n    ", "\n  }\n]", ",\n    "),
                "```json\n" + answer("{\"infos\": [{", "}]}", ",") + "\n```", answer("{", "}", ", ").replace('"', '\''))) {
            Map<String, List<String>> all = reader.read(whole, Forms.CONTEST).records().get(0);
            assertThat(all).hasSize(21);
            for (int end = 0; end < whole.length(); end++) {
                String prefix = whole.substring(0, end);
                for (Map<String, List<String>> record : reader.read(prefix, Forms.CONTEST).records()) {
                    record.forEach((key, values) -> assertThat(all.get(key)).as("%s in %s", key, prefix).containsAll(values));
                }
            }
        }
    }

    @Test
    void aPrefixThatLacksMoreThanItsEndIsPartial() {
        String whole = answer("{", "}", ", ");
        for (int end = whole.indexOf("手机号码"); end < whole.length(); end++) {
            assertThat(reader.read(whole.substring(0, end), Forms.CONTEST).partial()).as("the first %d characters", end).isTrue();
        }
        assertThat(reader.read(whole, Forms.CONTEST).partial()).isFalse();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutationsNeverThrow() {
        String whole = answer("```json\n{\"infos\": [{", "}]}\n```", ",\n");
        Random random = new Random(17);
        for (int round = 0; round < 1000; round++) {
            StringBuilder mutated = new StringBuilder(whole);
            for (int change = random.nextInt(8); change >= 0; change--) {
                int place = random.nextInt(mutated.length() - 1);
                switch (random.nextInt(3)) {
                    case 0 -> mutated.deleteCharAt(place);
                    case 1 -> mutated.insert(place, mutated.charAt(place));
                    default -> {
                        char c = mutated.charAt(place);
                        mutated.setCharAt(place, mutated.charAt(place + 1));
                        mutated.setCharAt(place + 1, c);
                    }
                }
            }
            assertThatCode(() -> reader.read(mutated.toString(), Forms.CONTEST)).as("mutation %d: %s", round, mutated).doesNotThrowAnyException();
        }
    }

    @Test
    void oneWrongCharacterCostsFewValues() {
        String whole = answer("{", "}", ", ");
        Map<String, List<String>> all = reader.read(whole, Forms.CONTEST).records().get(0);
        List<Integer> kept = new ArrayList<>();
        for (int place = 0; place < whole.length(); place++) {
            String mutated = new StringBuilder(whole).deleteCharAt(place).toString();
            Set<Map.Entry<String, List<String>>> same = new HashSet<>(all.entrySet());
            same.retainAll(reader.read(mutated, Forms.CONTEST).records().stream().flatMap(record -> record.entrySet().stream()).toList());
            kept.add(same.size());
        }

        assertThat(kept).allMatch(count -> count >= 19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "\"", "'", "“", "[{", "{\"", "[\"", "{\"a\":", "{\"基本信息-姓名\":", "{\"基本信息-姓名\": \"", "\\", "{\\\"", "\\\"{", "]", "}", "/*",
        "{/*", "#", "//", ",", "{,", ":", "{:", "a", "{a ", "```", "{ \"a\"", "`", "| ", "|a", "- a：", "姓名：", "姓名：a；", "<think>", "</think>", "{&quot;", "&#1;", " ",
        "\n", "\" ", "{' ", "(", "[(\"", "\"基本信息-姓名\":", "\"a\":", "{\"基本信息-姓名\":[", "{\"咨询类型\":[\"答疑\",", "价格不", "1.", "**", "((", "（", "\u200b", "\u0000", "无", "{{\"姓名\":1}",
        "[\"{", "[\"[", "{}", "[]", "{\"a\":1}", "{'姓名':1}", "1、", "年龄和", "、"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void muchOfTheSameNeitherOverflowsNorHangs(String part) {
        String much = part.repeat(MEGABYTE / 8 / part.length());
        assertThatCode(() -> {
            reader.read(much, Forms.CONTEST);
            reader.read("{\"基本信息-姓名\": \"" + much, Forms.CONTEST);
            reader.read("{\"咨询类型\": \"" + much + "\"}", Forms.CONTEST);
        }).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "\"", "[{", "{\"a\":", "{\"基本信息-姓名\": \""})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMegabyteNeitherOverflowsNorHangs(String part) {
        assertThatCode(() -> reader.read(part.repeat(MEGABYTE / part.length()), Forms.CONTEST)).doesNotThrowAnyException();
    }

    @Test
    void anAnswerDeeperThanAnyIsStillRead() {
        assertThat(reader.read("[".repeat(5000) + "{\"基本信息-姓名\": \"测试甲\"}" + "]".repeat(5000), Forms.CONTEST).records())
                .containsExactly(Map.of("基本信息-姓名", List.of("测试甲")));
    }

    @Test
    void anAnswerLongerThanIsReadIsPartial() {
        ReadAnswer answer = reader.read("{\"基本信息-姓名\": \"测试甲\"}" + " ".repeat(ReplyText.LONGEST), Forms.CONTEST);

        assertThat(answer.readable()).isTrue();
        assertThat(answer.partial()).isTrue();
    }

    /** An answer with all 21 fields, each with values. */
    private static String answer(String before, String after, String between) {
        List<String> members = new ArrayList<>();
        int number = 0;
        for (FieldSpec field : Forms.CONTEST.fields()) {
            number++;
            String first = field.closedValues().isEmpty() ? "测试值，第“" + number + "”号：（甲）" : field.closedValues().get(0);
            String second = field.closedValues().isEmpty() ? "另一" + number : field.closedValues().get(1);
            members.add("\"" + field.key() + "\": " + (field.list() ? "[\"" + first + "\", \"" + second + "\"]" : "\"" + first + "\""));
        }
        return before + String.join(between, members) + after;
    }
}
