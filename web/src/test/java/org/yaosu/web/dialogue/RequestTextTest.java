package org.yaosu.web.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class RequestTextTest {

    private static final String JSON = "{\"history\": [\"你好 & 再见\"]}";

    @Test
    void aBodyIsUtf8WhereNobodySaysOtherwise() {
        assertThat(RequestText.ofBody(JSON.getBytes(UTF_8), null)).isEqualTo(JSON);
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(RequestText.ofBody(("\uFEFF" + JSON).getBytes(UTF_8), "application/json")).isEqualTo(JSON);
    }

    @Test
    void aCharsetThatIsNamedIsUsed() {
        assertThat(RequestText.ofBody(JSON.getBytes(Charset.forName("GB18030")), "application/json; Charset=\"GB18030\"")).isEqualTo(JSON);
    }

    @Test
    void aCharsetThatIsNotKnownIsSaid() {
        assertThatThrownBy(() -> RequestText.ofBody(JSON.getBytes(UTF_8), "text/plain; charset=nonsense")).hasMessageContaining("charset");
    }

    @Test
    void bytesThatAreNoUtf8AreSaid() {
        assertThatThrownBy(() -> RequestText.ofBody(new byte[] {'{', (byte) 0xC3, '}'}, null)).hasMessageContaining("UTF-8");
    }

    @Test
    void aFormHasItInAField() {
        String form = "other=1&input=" + URLEncoder.encode(JSON, UTF_8);

        assertThat(RequestText.ofBody(form.getBytes(UTF_8), "application/x-www-form-urlencoded")).isEqualTo(JSON);
    }

    @Test
    void jsonThatIsSaidToBeAFormIsJson() {
        assertThat(RequestText.ofBody(JSON.getBytes(UTF_8), "application/x-www-form-urlencoded")).isEqualTo(JSON);
    }

    @Test
    void aQueryHasItInAParameter() {
        assertThat(RequestText.ofQuery("a=b&input=" + URLEncoder.encode(JSON, UTF_8) + "&c")).isEqualTo(JSON);
    }

    @Test
    void aQueryWithoutTheParameterIsSaid() {
        assertThatThrownBy(() -> RequestText.ofQuery(null)).hasMessageContaining("input");
    }

    @Test
    void aQueryThatIsEncodedWronglyIsSaid() {
        assertThatThrownBy(() -> RequestText.ofQuery("input=%zz")).hasMessageContaining("%");
    }
}
