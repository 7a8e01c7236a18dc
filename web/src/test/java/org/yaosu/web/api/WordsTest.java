package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "there is no file /srv/somebody/data/chats.json; check the path | there is no file chats.json; check the path",
            "run 1 read /a/b/c.json, which is not there | run 1 read c.json, which is not there",
            "cannot write C:\\Users\\somebody\\out.json: denied | cannot write out.json: denied",
            "3/4 of it, see http://127.0.0.1:8000/v1/chat and n/a | 3/4 of it, see http://127.0.0.1:8000/v1/chat and n/a",
            "'/x/y' is a directory | 'y' is a directory"})
    void foldersAreNobodysBusiness(String words, String shown) {
        assertThat(Words.withoutFolders(words)).isEqualTo(shown);
    }

    @Test
    void aFileIsCalledWhatItsOwnerCallsIt() {
        assertThat(Words.withoutFolders("/data/a b/chats.json: no array", Path.of("/data/a b/chats.json"), "群聊.json")).isEqualTo("群聊.json: no array");
    }
}
