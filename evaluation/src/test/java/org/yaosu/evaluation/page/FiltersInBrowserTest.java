package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Which chats a reader sees, and how they go from one to the next. */
@ExtendWith(Browsing.class)
class FiltersInBrowserTest {

    @TempDir
    static Path folder;
    private static Path page;

    private Browser browser;

    @BeforeAll
    static void write() throws IOException {
        page = Reports.write(Reports.sample(), folder);
    }

    @BeforeEach
    void open(Browser browser) {
        this.browser = browser.open(page, "");
    }

    @Test
    void aFieldLeavesTheChatsInWhichItIsNotEmpty() {
        browser.click(".field-name[data-field='竞品信息']");
        assertThat(browser.text("#position")).isEqualTo("1 / 2 · 2 of 12 chats match");
        assertThat(browser.text("#chat h3")).isEqualTo("Chat 1");
    }

    @Test
    void aFieldThatIsFilteredByShowsIt() {
        browser.click(".field-name[data-field='竞品信息']");
        assertThat(browser.all(".field-name[aria-pressed='true']")).singleElement()
                .satisfies(button -> assertThat(button.getText()).isEqualTo("竞品信息"));
    }

    @Test
    void aCountOfAFieldLeavesTheChatsWithThatResult() {
        browser.click("tr[data-field='竞品信息'] .count.wrong");
        assertThat(browser.state()).isEqualTo("chat=8&field=竞品信息&kind=wrong");
        assertThat(browser.text("#position")).isEqualTo("1 / 1 · 1 of 12 chats match");
    }

    @Test
    void aTextThatIsRightInPartCountsInPart() {
        assertThat(browser.texts("tr[data-field='下一步跟进计划-具体事项'] .count")).containsExactly("✓ 1.4", "✕ 3.6", "＋ 1");
    }

    @Test
    void kindsAddUp() {
        browser.click(".kind.wrong").click(".kind.missing");
        assertThat(browser.state()).isEqualTo("chat=1&kind=wrong,missing");
        assertThat(browser.text("#position")).contains("9 of 12 chats match");
    }

    @Test
    void aKindTellsHowManyChatsItWouldLeave() {
        browser.click(".field-name[data-field='竞品信息']");
        assertThat(browser.texts(".kind")).containsExactly("✕ wrong 1", "○ missing 0", "＋ spurious 0", "≈ similar 0", "✓ right 1");
    }

    @Test
    void fieldAndKindAreAskedOfOneAndTheSameResult() {
        browser.open(page, "field=客户是否有意向&kind=wrong");
        assertThat(browser.text("#chat")).isEqualTo("No chat matches these filters.");
    }

    @Test
    void whatWasAskedForStandsOut() {
        browser.open(page, "field=客户购买阶段&kind=missing");
        assertThat(browser.texts(".result.asked .key")).containsExactly("客户购买阶段");
    }

    @Test
    void aSearchFindsWordsOfChats() {
        browser.press("/").press("蓝鲸云").await(it -> it.text("#position").contains("1 of 12"));
        assertThat(browser.texts("mark.search")).contains("蓝鲸云");
    }

    @Test
    void aSearchFindsWordsOfAnswers() {
        browser.press("/").press("隔壁").await(it -> it.text("#position").contains("1 of 12"));
        assertThat(browser.text("#chat h3")).isEqualTo("Chat 1");
    }

    @Test
    void keysAreLettersWhileSearching() {
        browser.press("/").press("jk?").await(it -> it.text("#position").contains("0 of 12"));
        assertThat(browser.one("#query").getDomProperty("value")).isEqualTo("jk?");
    }

    @Test
    void clearingShowsEveryChatAgain() {
        browser.open(page, "field=竞品信息&kind=wrong&text=蓝鲸云").click("#clear");
        assertThat(browser.text("#position")).isEqualTo("8 / 12 · 12 chats");
    }

    @Test
    void lettersAndArrowsGoThroughTheMatches() {
        browser.open(page, "kind=spurious").press("j");
        assertThat(browser.state()).isEqualTo("chat=4&kind=spurious");
        browser.press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT).press("k");
        assertThat(browser.text("#position")).startsWith("3 / 5");
        browser.press(Keys.ARROW_LEFT).press("k").press("k");
        assertThat(browser.state()).isEqualTo("chat=1&kind=spurious");
    }

    @Test
    void buttonsGoThroughTheMatches() {
        browser.click("#next").click("#next").click("#previous");
        assertThat(browser.text("#position")).startsWith("2 / 12");
    }

    @Test
    void aBarOfTheStripOpensItsChat() {
        browser.open(page, "kind=spurious").click("#strip svg");
        assertThat(browser.text("#position")).startsWith("3 / 5");
    }

    @Test
    void theLastChatHasNoNext() {
        browser.open(page, "chat=12").press("j");
        assertThat(browser.text("#chat h3")).isEqualTo("Chat 12");
        assertThat(browser.one("#next").isEnabled()).isFalse();
    }

    @Test
    void theNextChatBeginsAtItsTop() {
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        browser.press("j").await(it -> (Boolean) it.run("return document.querySelector('#chat').getBoundingClientRect().top >= 0"));
    }

    @Test
    void withoutAFilterThereIsNothingToClear() {
        assertThat(browser.one("#clear").isDisplayed()).isFalse();
    }

    @Test
    void aLinkLeadsToItsChat() {
        assertThat(browser.open(page, "chat=6&field=客户购买阶段").text("#chat h3")).isEqualTo("Chat 6");
    }

    @Test
    void anotherLinkLeadsFromOneChatToAnother() {
        browser.run("location.hash = 'chat=10'");
        browser.await(it -> it.text("#chat h3").equals("Chat 10"));
    }

    @Test
    void aLinkToNothingShowsTheFirstChat() {
        assertThat(browser.open(page, "chat=99&field=nothing&kind=odd&order=none").state()).isEqualTo("chat=1");
    }

    @Test
    void theWorstChatsCanComeFirst() {
        browser.open(page, "order=points&chat=0").press("k").press("k");
        assertThat(browser.text("#chat h3")).isEqualTo("Chat 11");
    }

    @Test
    void aQuestionMarkShowsTheKeys() {
        browser.press("?");
        assertThat(browser.text("#keys")).contains("next chat", "search the chats");
        browser.press(Keys.ESCAPE).await(it -> !it.one("#keys").isDisplayed());
    }
}
