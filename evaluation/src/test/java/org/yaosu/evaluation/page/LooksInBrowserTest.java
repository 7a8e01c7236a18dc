package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page looks on a desk and on a phone, in light and in dark; the pictures are in target/screenshots. */
@ExtendWith(Browsing.class)
class LooksInBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path folder;
    private Browser browser;

    @BeforeEach
    void take(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void reset() {
        browser.lookAsBefore();
    }

    @ParameterizedTest
    @CsvSource({"desktop-light, 1440, false, false, en", "desktop-dark, 1440, false, true, zh", "phone-light, 390, true, false, zh", "phone-dark, 390, true, true, en",
            "desktop-light-chinese, 1440, false, false, zh"})
    void nothingIsWiderThanTheWindow(String name, int width, boolean phone, boolean dark, String language) throws IOException {
        browser.look(width, 900, phone, dark);
        browser.open(Reports.write(Reports.sample(), folder), "lang=" + language);
        browser.picture(PICTURES.resolve(name + "-whole.png"), true);
        browser.open(Reports.write(Reports.sample(), folder), "lang=" + language + "&chat=1&field=客户预算-总体预算金额").hover(".result.asked");
        browser.picture(PICTURES.resolve(name + "-chat.png"), false);
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({"desktop-terms, 1440, false, en", "desktop-terms-chinese, 1440, false, zh", "phone-terms, 390, true, en", "phone-terms-chinese, 390, true, zh"})
    void whatTheNumbersMeanHasRoom(String name, int width, boolean phone, String language) throws IOException {
        browser.look(width, 900, phone, false);
        browser.open(Reports.write(Reports.sample(), folder), "lang=" + language).click("#terms-open");
        browser.picture(PICTURES.resolve(name + ".png"), false);
        assertThat(browser.run("const terms = document.getElementById('terms'); return terms.scrollWidth - terms.clientWidth")).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({"light, false", "dark, true"})
    void everyTextStandsOutFromWhatIsBehindIt(String name, boolean dark) throws IOException {
        browser.look(1440, 900, false, dark);
        browser.open(Reports.write(Reports.sample(), folder), "chat=1").click("#confusions summary").hover(".result");
        assertThat(Contrast.below(4.5, browser)).as("texts with too little contrast").isEmpty();
        browser.click("#terms-open");
        assertThat(Contrast.below(4.5, browser)).as("help with too little contrast").isEmpty();
    }
}
