package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees of what the runs took. */
@ExtendWith(Browsing.class)
class SpendingInBrowserTest {

    @TempDir
    Path folder;

    @Test
    void everyRunSaysWhatItTook(Browser browser) throws IOException {
        ObjectNode report = Reports.sample();
        report.putArray("spending").addObject().put("run", "run 2").put("calls", 1200).put("saved", 3).put("promptTokens", 9000).put("completionTokens", 800)
                .put("cost", 1.25).put("seconds", 90.5);
        browser.open(Reports.write(report, folder), "");
        assertThat(browser.text(".spending-card")).contains("1.25", "is what run 2 cost", "1,200", "and 3 answered by what was kept", "9,800", "90.5");
    }

    @Test
    void aReportOfFilesSaysNothingOfIt(Browser browser) throws IOException {
        browser.open(Reports.write(Reports.sample(), folder), "");
        assertThat(browser.all(".spending-card")).isEmpty();
    }
}
