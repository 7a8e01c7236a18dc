package org.yaosu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.search.proof.SearchProof;

class SearchTest {

    @Test
    void theLeftmostPlaceIsTheFirst() {
        assertThat(Search.of("报价|合同").first("合同和报价")).map(MatchResult::group).hasValue("合同");
    }

    @Test
    void placesDoNotOverlap() {
        assertThat(Search.of("哈哈").all("哈哈哈哈哈")).extracting(MatchResult::start).containsExactly(0, 2);
    }

    @Test
    void whatStandsBeforeAPlaceIsSeen() {
        assertThat(Search.of("(?<!不)要买").in("不要买")).isFalse();
        assertThat(Search.of("(?<=还)要买").in("还要买")).isTrue();
    }

    @Test
    void theBeginningIsTheTextsNotThePlaces() {
        assertThat(Search.of("^你|您好").all("你，你，您好")).extracting(MatchResult::start).containsExactly(0, 4);
        assertThat(Search.of("(?<!^)你").in("，你")).isTrue();
    }

    @Test
    void flagsHold() {
        assertThat(Search.of(Pattern.compile("demo", Pattern.CASE_INSENSITIVE)).in("DEMO")).isTrue();
    }

    @Test
    void aCharacterOfTwoCharsIsCutInTwoWhereAMatcherDoes() {
        SearchProof.check(Search.of("\\B."), "a\uD83D\uDE00, 我");
        SearchProof.check(Search.of("^.b"), "\uD83D\uDE00b");
    }

    @Test
    void groupsOfTriesThatFailedAreKeptWhereAMatcherKeepsThem() {
        SearchProof.check(Search.of("(?i:()0){2}|a"), "0, a");
    }

    @Test
    void aPlaceBeginsBehindWhatIsLookedBackAt() {
        assertThat(Search.of("(?<=^我)要").first("我要")).map(MatchResult::start).hasValue(1);
    }

    @Test
    void aWrongExpressionIsRefused() {
        assertThatThrownBy(() -> Search.of("(报价")).isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"报价|合同", "(?:再|还)?要", "(?i:ppt)|方案", "[^0-9]\\d{2,6}元", "(?<![不没])(?:想|要)买", "^\\[(?:图片|语音)\\]$", "\\Q1+1\\E", "[吗么啊][？?]?\\s*$", "[a-z&&[^b]]"})
    void wordsAreTriedOnlyWhereTheyCanBegin(String regex) {
        assertThat(Search.of(regex).selective()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:报价)*", "|报价", "(报)\\1", "(?x)报 价", "(?:a|b)+c", "[&&b]", "[a&&&b]"})
    void whatMayBeginAnywhereOrIsUnknownIsTriedEverywhere(String regex) {
        assertThat(Search.of(regex).selective()).isFalse();
    }
}
