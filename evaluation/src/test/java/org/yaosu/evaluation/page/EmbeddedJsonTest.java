package org.yaosu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EmbeddedJsonTest {

    @Test
    void noTextEndsOrOpensAnElementOrAComment() throws IOException {
        assertThat(embedded("[\"</script><script>\", \"<!-- <SCRIPT -->\", \"]]>\", \"&lt;\"]")).doesNotContain("<", ">", "&");
    }

    @Test
    void lineSeparatorsOfUnicodeAreEscaped() throws IOException {
        assertThat(embedded("\"a\u2028b\u2029c\"")).isEqualTo("\"a\\u2028b\\u2029c\"");
    }

    @Test
    void halfACharacterCanBeWritten() throws IOException {
        assertThat(embedded("\"\ud83d\", \"\ude00\", \"\ud83d\ude00\"")).isEqualTo("\"\\ud83d\", \"\\ude00\", \"\ud83d\ude00\"");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(embedded("\"\ud83d\""))).isTrue();
    }

    @Test
    void whatIsReadBackIsWhatWentIn() throws IOException {
        String json = "{\"text\": \"甲：</script>\\n<!-- & \u2028 \ud83d\ude00 \\\\u003c\", \"points\": 1.50}";
        ObjectMapper reader = new ObjectMapper();
        assertThat(reader.readTree(embedded(json))).isEqualTo(reader.readTree(json));
    }

    private static String embedded(String json) throws IOException {
        StringWriter out = new StringWriter();
        EmbeddedJson.write(json, out);
        return out.toString();
    }
}
