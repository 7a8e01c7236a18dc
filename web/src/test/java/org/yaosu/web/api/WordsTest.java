package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "there is no run 7 in the journal; 'runs' lists those that are there | there is no run 7 in the journal; 'GET /api/v1/runs' lists those that are there",
            "name its provider, or choose one with 'use' | name its provider, or choose one with 'PUT /api/v1/providers/ID/active'",
            "no provider is chosen; 'use ID' chooses one | no provider is chosen; 'PUT /api/v1/providers/ID/active' chooses one",
            "'providers' lists those that are | 'GET /api/v1/providers' lists those that are",
            "run 7 has no chat yet; 'resume 7' goes on with it | run 7 has no chat yet; 'POST /api/v1/runs/7/resume' goes on with it",
            "the records are kept: 'export 7' writes them elsewhere | the records are kept: 'GET /api/v1/runs/7/results' writes them elsewhere",
            "begin with 'train' | begin with 'train'", "the user 'runs away' | the user 'runs away'"})
    void commandsAreRequestsToCallers(String told, String read) {
        assertThat(Words.forCallers(told)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "there is no file /srv/somebody/data/chats.json; check the path | there is no file chats.json; check the path",
            "run 1 read /a/b/c.json, which is not there | run 1 read c.json, which is not there",
            "cannot write C:\\Users\\somebody\\out.json: denied | cannot write out.json: denied",
            "3/4 of it, see http://127.0.0.1:8000/v1/chat and n/a | 3/4 of it, see http://127.0.0.1:8000/v1/chat and n/a",
            "'/x/y' is a directory | 'y' is a directory"})
    void foldersAreNobodysBusiness(String words, String shown) {
        assertThat(Words.forCallers(words)).isEqualTo(shown);
    }

    @Test
    void aFileIsCalledWhatItsOwnerCallsIt() {
        assertThat(Words.forCallers("/data/a b/chats.json: no array", Path.of("/data/a b/chats.json"), "群聊.json")).isEqualTo("群聊.json: no array");
    }
}
