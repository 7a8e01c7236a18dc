package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    @TempDir
    Path folder;

    @Test
    void theDataInThePageIsTheReport() throws IOException {
        String data = between(page(), "<script type=\"application/json\" id=\"report\">", "</script>");
        assertThat(new ObjectMapper().readTree(data)).isEqualTo(Reports.sample());
    }

    @Test
    void thePolicyAllowsTheScriptAndTheStyleOfThePageAndNoOther() throws IOException {
        String page = page();
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe", "http", "*")
                .contains("script-src '" + ContentHash.of(between(page, "<script type=\"module\">", "</script>")) + "'")
                .contains("style-src '" + ContentHash.of(between(page, "<style>", "</style>")) + "'");
    }

    @Test
    void noPlaceholderIsLeft() throws IOException {
        ReportPage.write("{}", folder.resolve("report.html"));
        assertThat(folder.resolve("report.html")).content().doesNotContain("{{");
    }

    @Test
    void wordsOfAChatThatLookLikeAPlaceholderStayWhatTheyAre() throws IOException {
        ReportPage.write("[\"{{script}} {{report}}\"]", folder.resolve("report.html"));
        assertThat(folder.resolve("report.html")).content().contains("[\"{{script}} {{report}}\"]");
    }

    @Test
    void nothingOfThePageIsElsewhere() throws IOException {
        ReportPage.write("{}", folder.resolve("report.html"));
        Matcher address = Pattern.compile("(src|href)=|url\\(|@import|https?://[^ ']*").matcher(Files.readString(folder.resolve("report.html")));
        assertThat(address.results().map(found -> found.group()).distinct())
                .containsExactlyInAnyOrder("href=", "http://www.w3.org/2000/svg");
    }

    @Test
    void aPageThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "x".repeat(1_000_000));
        ReportPage.write("{}", file);
        assertThat(file).content().endsWith("</html>");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ReportPage.write("{}", folder.resolve("none/report.html"))).withMessageContaining("none");
    }

    private String page() throws IOException {
        return Files.readString(Reports.write(Reports.sample(), folder));
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
