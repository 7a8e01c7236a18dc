package org.yaosu.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.provider.kit.ProviderFactory;

/** What people read whose configuration cannot be used. */
class RefusedSettingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "temperature | NaN | a number",
            "maxTokens | -1 | a whole number, at least 0 and at most 2147483647",
            "window | 0 | a whole number, at least 1 and at most 2147483647",
            "plainHttp | yes | true or false",
            "timeLimit | 0 | a whole number, at least 1 and at most 2147483647",
            "connectLimit | 2 s | a whole number, at least 1 and at most 2147483647",
            "windowCharacters | -2 | a whole number, at least 0 and at most 2147483647",
            "concurrency | 0 | a whole number, at least 1 and at most 2147483647",
            "concurrency | 99999999999 | a whole number, at least 1 and at most 2147483647",
            "rate | -1 | a number, at least 0",
            "promptPrice | free | a number, at least 0",
            "completionPrice | NaN | a number, at least 0",
            "remote | no | true or false"})
    void aNumberThatIsNoneOrOutOfRangeIsOneLineWithItsFileItsSettingAndItsRange(String setting, String value, String range) {
        assertThat(logged(setting, value)).containsExactly(Path.of("/conf/org.yaosu.provider.openai-x.cfg") + ": " + setting + " must be " + range
                + "; there is no model provider of it until that is mended");
    }

    private static List<String> logged(String setting, String value) {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(ProviderFactory.class.getName());
        Filter before = logger.getFilter();
        logger.setFilter((LogRecord entry) -> !logged.add(new SimpleFormatter().formatMessage(entry)));
        // It registers nothing, so it needs no framework.
        try (OpenAiProviders providers = new OpenAiProviders(null)) {
            providers.updated("org.yaosu.provider.openai~x", new Hashtable<>(Map.of(setting, value,
                    "felix.fileinstall.filename", "file:/conf/org.yaosu.provider.openai-x.cfg")));
        } finally {
            logger.setFilter(before);
        }
        return logged;
    }
}
