package org.yaosu.web.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"chats.json, chats.json", "../../x.json, x.json", "C:\\\\x.json, x.json", "/etc/passwd, passwd", "群聊 1.json, 群聊 1.json", "a\u202Egnp.json, agnp.json", "'', chats", ".., chats", "a/, chats"})
    void foldersAreCutOff(String given, String shown) {
        assertThat(FileName.of(given).shown()).isEqualTo(shown);
    }

    @Test
    void whatDoesNotShowIsCutOut() {
        assertThat(FileName.of("a\u0000b\r\nSet-Cookie: c\uD800.json").shown()).isEqualTo("abSet-Cookie: c.json");
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(FileName.of("x".repeat(5000) + ".json").shown()).hasSize(120).endsWith("x.json");
    }

    @Test
    void theExtensionIsLettersAndDigits() {
        assertThat(FileName.of("a.JSON").extension()).contains("json");
        assertThat(FileName.of("a.json.gz").extension()).contains("gz");
        assertThat(FileName.of("a.js on").extension()).isEmpty();
        assertThat(FileName.of("a").extension()).isEmpty();
    }
}
