package org.yaosu.itest.load.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final String FIRST = "{\"index\":1,\"id\":\"0\",\"records\":[{}]}\n";
    private static final String SECOND = "{\"index\":2,\"id\":\"1\",\"records\":[{}]}\n";

    @TempDir
    Path folder;

    @Test
    void eachChatOnceAndInOrderIsWell() {
        assertThatCode(() -> check(FIRST + SECOND)).doesNotThrowAnyException();
    }

    @Test
    void aChatThatIsMissingIsFound() {
        assertThatThrownBy(() -> check(FIRST)).hasMessageContaining("is missing");
    }

    @Test
    void aChatThatStandsTwiceIsFound() {
        assertThatThrownBy(() -> check(FIRST + FIRST)).hasMessageContaining("is not the record of chat 2");
    }

    @Test
    void oneTooManyIsFound() {
        assertThatThrownBy(() -> check(FIRST + SECOND + SECOND)).hasMessageContaining("more than 2");
    }

    @Test
    void aChatWithoutARecordIsFound() {
        assertThatThrownBy(() -> check(FIRST + SECOND.replace("[{}]", "[]"))).hasMessageContaining("chat 2");
    }

    private void check(String content) throws IOException {
        Output.check(Files.writeString(folder.resolve("out.jsonl"), content), 2);
    }
}
