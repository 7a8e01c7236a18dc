package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of a report and of one chat. */
@ExtendWith(Browsing.class)
class ChatInBrowserTest {

    @TempDir
    static Path folder;
    private static Path page;

    private Browser browser;

    @BeforeAll
    static void write() throws IOException {
        page = Reports.write(Reports.sample(), folder);
    }

    @BeforeEach
    void take(Browser browser) {
        this.browser = browser;
    }

    @Test
    void theScoreStandsBesideItsFloors() {
        browser.open(page, "");
        assertThat(browser.text(".score-card")).contains("28.50 of 36 points", "interval 27.60 to 29.35", "all empty", "24.75", "constant", "26.27");
    }

    @Test
    void aComparisonSaysWhetherItIsBetter() {
        browser.open(page, "");
        assertThat(browser.text(".comparison-card")).contains("+0.67 against rules.json", "interval −0.13 to +1.57: no clear difference");
    }

    @Test
    void aFieldThatGoldNeverHasHasNoF1() {
        browser.open(page, "");
        assertThat(browser.text("tr[data-field='基本信息-生日'] .col-f1")).endsWith("n/a");
    }

    @Test
    void confusionTablesOpen() {
        browser.open(page, "").click("#confusions summary");
        assertThat(browser.texts(".confusion caption")).contains("咨询类型", "客户购买阶段");
    }

    @Test
    void differencesComeFirst() {
        browser.open(page, "chat=1");
        assertThat(browser.all(".record > .results > .result").stream().map(result -> result.getDomAttribute("data-kind")).distinct())
                .containsExactly("wrong", "missing", "spurious", "similar", "right");
    }

    @Test
    void fieldsEmptyOnBothSidesAreFoldedAway() {
        browser.open(page, "chat=3");
        assertThat(browser.text(".empties summary")).isEqualTo("17 fields empty on both sides");
        assertThat(browser.one(".empties .result").isDisplayed()).isFalse();
    }

    @Test
    void goldTheAnswerAndTheOtherAnswerStandSideBySide() {
        browser.open(page, "chat=1");
        assertThat(browser.texts(".result[data-field='咨询类型'] .side")).containsExactly("gold\n询价", "answer\n询价\n答疑", "other\n询价");
    }

    @Test
    void recordsOfOneSideOnlySaySo() {
        assertThat(browser.open(page, "chat=2").texts(".unpaired")).containsExactly("only in gold: 0 points");
        assertThat(browser.open(page, "chat=11").texts(".unpaired")).containsExactly("only in the answer: 0 points");
    }

    @Test
    void aFieldUnderThePointerShowsItsWords() {
        browser.open(page, "chat=1").hover(".result[data-field='客户预算-总体预算金额']");
        assertThat(String.join("", browser.texts("mark.on-evidence"))).isEqualTo("总预算两万以内");
    }

    @Test
    void aFieldWithTheFocusShowsItsWords() {
        browser.open(page, "chat=1").run("document.querySelector(\"[data-field='竞品信息'] .key\").focus()");
        assertThat(String.join("", browser.texts("mark.on-evidence"))).isEqualTo("隔壁飞橙才一半");
    }

    @Test
    void wordsAfterAnEmojiAreTheRightOnes() {
        browser.open(page, "chat=9").hover(".result[data-field='意向产品']");
        assertThat(browser.texts("mark.on-evidence")).containsExactly("定制版");
    }

    @Test
    void whereTheAnswerLacksAValueThePlaceOfTheGoldOneShows() {
        browser.open(page, "chat=1").hover(".result[data-field='意向产品']");
        assertThat(browser.texts("mark.on:not(.on-evidence)")).contains("高级版");
    }

    @Test
    void wordsFarDownAreBroughtIntoView() {
        browser.open(page, "chat=6").hover(".result[data-field='客户预算-预算明细']");
        browser.await(it -> (Boolean) it.run("""
                const pane = document.getElementById('transcript').getBoundingClientRect();
                const mark = document.querySelector('mark.on-evidence').getBoundingClientRect();
                return mark.top >= pane.top && mark.bottom <= pane.bottom;"""));
    }

    @Test
    void linesWithoutASpeakerBelongToTheTurnBefore() {
        browser.open(page, "chat=5");
        assertThat(browser.texts(".said")).contains("收件人：阿禾\n电话：19900000056\n地址：云岭省花溪市望山路 18 号 2 栋 301");
    }

    @Test
    void theTailOfAnExportIsFoldedAway() {
        assertThat(browser.open(page, "chat=6").text(".tail")).startsWith("Tail of the export");
        assertThat(browser.one(".tail p").isDisplayed()).isFalse();
    }

    @Test
    void aReportWithoutAComparisonShowsOneAnswer() throws IOException {
        browser.open(Reports.write(Reports.uncompared(), folder), "");
        assertThat(browser.all(".comparison-card, .side.other, .col-difference")).isEmpty();
    }

    @Test
    void aReportWithoutChatsSaysSo() throws IOException {
        browser.open(Reports.write(Reports.empty(), folder), "");
        assertThat(browser.text("main")).startsWith("No chats were scored: gold.json has none.");
    }

    @Test
    void ofAThousandLongChatsOnlyTheCurrentOneIsDrawn() throws IOException {
        browser.open(Reports.write(Reports.large(1_000, 10_000), folder), "").press("j");
        assertThat(browser.text("#position")).isEqualTo("2 / 1000 · 1,000 chats");
        assertThat(browser.all(".transcript")).hasSize(1);
    }
}
