package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.dialogue.DialogueRequest;

class DisguiseTest {

    @ParameterizedTest
    @CsvSource({"name, xiaoman, 写信到xiaoman@example.com, 写信到〔邮箱1〕", "生日, 1996, 打13819960631, 打〔号码1〕", "地址, 1234567号院, 我在1234567号院, 我在〔地址1〕",
            "地址, 某路1234567号, 我在某路1234567号, 我在〔地址1〕", "电话, 13800000631, 打13800000631, 打〔信息1〕", "姓名, a$[\\E-, 我是a$[\\E-。, 我是〔姓名1〕。"})
    void theLongerOneIsHiddenWhole(String key, String value, String said, String hidden) {
        DialogueRequest request = request(Map.of(key, List.of(value)), said);
        Disguise disguise = Disguise.of(request.profile(), Material.of(request, 20));

        assertThat(disguise.hide(said)).isEqualTo(hidden);
        assertThat(disguise.restore(hidden)).isEqualTo(said);
    }

    @Test
    void aLongerNameIsNotTakenForAShorterOne() {
        DialogueRequest request = request(Map.of("姓名", List.of("小满", "小满满")), "小满满和小满");

        assertThat(Disguise.of(request.profile(), Material.of(request, 20)).hide("小满满和小满")).isEqualTo("〔姓名2〕和〔姓名1〕");
    }

    /** Where each is compared with all others, it would take minutes. */
    @Test
    void manyNumbersAreHiddenInATimeThatGrowsWithThemOnly() {
        String said = IntStream.range(0, 100_000).mapToObj(i -> String.valueOf(13_800_000_000L + i)).collect(Collectors.joining("，"));
        DialogueRequest request = request(Map.of("姓名", IntStream.range(0, 1000).mapToObj(i -> "小满" + i).toList()), said);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Disguise disguise = Disguise.of(request.profile(), Material.of(request, 20));
            assertThat(disguise.restore(disguise.hide(said))).isEqualTo(said);
        });
    }

    private static DialogueRequest request(Map<String, List<String>> profile, String said) {
        return new DialogueRequest("chitchat", profile, "", List.of(), List.of(), List.of(said));
    }
}
