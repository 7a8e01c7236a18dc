package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a chat says stays words, and nothing of it leaves the page. */
@ExtendWith(Browsing.class)
class SafetyInBrowserTest {

    private static final String HOSTILE = "chat=9";

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
        browser.console();
        browser.requests();
    }

    @Test
    void markupOfAChatIsShownAsItWasWritten() {
        browser.open(page, HOSTILE);
        assertThat(browser.text(".transcript")).contains(
                "</script><script>window.chatRan = true</script>", "onerror=\"window.chatRan = true\"><!-- <script>", "{{script}} {{report}}", "<b>三个工作日</b>");
    }

    @Test
    void noScriptOfAChatRuns() {
        walkThroughEveryChat(HOSTILE);
        assertThat(browser.run("return window.chatRan === undefined")).isEqualTo(true);
        assertThat(browser.all("main script, main img, main b b, #chat [onerror]")).isEmpty();
    }

    @Test
    void thePageAsksForNothingButItself() {
        walkThroughEveryChat("");
        assertThat(browser.requests()).filteredOn(address -> !address.startsWith("about:")).isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(page.toUri().toString()));
    }

    @Test
    void theConsoleStaysSilent() {
        walkThroughEveryChat("");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aScriptInThePageCouldSendNothing() {
        browser.open(page, "");
        Object refused = browser.runUntilDone("""
                const done = arguments[0];
                const refused = [];
                document.addEventListener('securitypolicyviolation', event => {
                    refused.push(event.effectiveDirective);
                    if (refused.length === 2) {
                        done(refused.sort());
                    }
                });
                fetch('http://127.0.0.1:9/').catch(() => {});
                new Image().src = 'http://127.0.0.1:9/';""");
        assertThat(refused).isEqualTo(List.of("connect-src", "img-src"));
    }

    @Test
    void textCannotBecomeMarkupByMistake() {
        browser.open(page, "");
        assertThat(browser.run("try { document.body.innerHTML = '<i>x</i>'; return 'set'; } catch (e) { return e.name; }")).isEqualTo("TypeError");
    }

    private void walkThroughEveryChat(String state) {
        browser.open(page, state).run("location.hash = ''");
        browser.await(it -> it.text("#position").startsWith("1 / 12"));
        browser.click("#confusions summary").press("j".repeat(11)).await(it -> it.text("#position").startsWith("12 / 12"));
    }
}
