package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Which language a reader reads. */
@ExtendWith(Browsing.class)
class LanguageInBrowserTest {

    /** What is nobody's language: names of files, of the measure, of what is sold. */
    private static final String NAMES = "submit\\.json|gold\\.json|rules\\.json|characters|English|CRM";

    @TempDir
    static Path folder;
    private static Path page;

    private Browser browser;

    @BeforeAll
    static void write() throws IOException {
        ObjectNode report = Reports.sample();
        report.putArray("spending").addObject().put("run", "7").put("calls", 1200).put("saved", 3).put("promptTokens", 9000).put("completionTokens", 800)
                .put("cost", 1.25).put("seconds", 90.5);
        page = Reports.write(report, folder);
    }

    @BeforeEach
    void take(Browser browser) {
        this.browser = browser;
        browser.console();
    }

    @AfterEach
    void reset() {
        browser.lookAsBefore();
    }

    @Test
    void itIsTheBrowsersIfThePageHasIt() {
        browser.speak("zh-TW,en");
        assertThat(browser.open(page, "").text("h1")).isEqualTo("评分报告");
        browser.speak("fr-FR,de");
        assertThat(browser.open(page, "").text("h1")).isEqualTo("Score report");
    }

    @Test
    void aReaderChangesIt() {
        browser.open(page, "chat=3").click("#language");
        assertThat(browser.text("#chat h3")).isEqualTo("对话 3");
        assertThat(browser.state()).isEqualTo("chat=3&lang=zh");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void whatWasChosenStays() {
        browser.open(page, "kind=wrong&lang=zh").press("j");
        assertThat(browser.text("#position")).isEqualTo("2 / 8 · 12 个对话中有 8 个符合");
        assertThat(browser.click("#language").text("#position")).isEqualTo("2 / 8 · 8 of 12 chats match");
    }

    @Test
    void theOrderOfFieldsStaysWhenItChanges() {
        browser.open(page, "").run("const order = document.getElementById('field-order'); order.value = 'lost'; order.dispatchEvent(new Event('change'))");
        List<String> before = browser.texts(".field-name");
        assertThat(browser.click("#language").texts(".field-name")).isEqualTo(before);
        assertThat(browser.one("#field-order").getDomProperty("value")).isEqualTo("lost");
    }

    @Test
    void nothingIsLeftInEnglish() {
        browser.open(page, "lang=zh").click("#confusions summary").click(".empties summary").press("j".repeat(11));
        browser.await(it -> it.text("#position").startsWith("12 / 12"));
        assertThat(browser.console()).as("words without Chinese").isEmpty();
        assertThat(english()).isEqualTo("");
    }

    @Test
    void aReportWithoutChatsSaysSoInBoth() throws IOException {
        browser.open(Reports.write(Reports.empty(), folder), "lang=zh");
        assertThat(browser.text("main")).startsWith("没有可评分的对话：gold.json");
        assertThat(browser.click("#language").text("main")).startsWith("No chats were scored");
    }

    @Test
    void whatTheNumbersMeanIsSaidInBoth() {
        browser.open(page, "").click("#terms-open");
        assertThat(browser.text("#terms")).contains("Floors: all empty, constant", "A 95 % interval");
        browser.press(Keys.ESCAPE).await(it -> !it.one("#terms").isDisplayed());
        browser.click("#language").click("#terms-open");
        assertThat(browser.text("#terms")).contains("基线：全空、固定答案", "95 % 置信区间");
    }

    /** Longer words of Latin letters, but for those of chats, values and names. */
    private Object english() {
        return browser.run("""
                const found = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    if (!text.parentElement.closest('script, noscript, .transcript, .value, .record-name, .chat-head .hint, kbd')) {
                        found.push(...(text.data.replace(new RegExp(arguments[0], 'g'), '').match(/[A-Za-z]{3,}/g) ?? []));
                    }
                }
                for (const node of document.querySelectorAll('[aria-label], [placeholder], main [title]')) {
                    for (const name of ['aria-label', 'placeholder', 'title']) {
                        found.push(...((node.getAttribute(name) ?? '').replace(new RegExp(arguments[0], 'g'), '').match(/[A-Za-z]{3,}/g) ?? []));
                    }
                }
                return [...new Set(found)].join(' ');""", NAMES);
    }
}
