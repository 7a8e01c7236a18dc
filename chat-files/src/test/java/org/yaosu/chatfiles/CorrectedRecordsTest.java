package org.yaosu.chatfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.format.Label;

class CorrectedRecordsTest {

    @TempDir
    Path folder;

    @Test
    void aSubmissionIsRead() throws IOException {
        assertThat(read("[{\"infos\": [{\"名\": \"沈禾\", \"类\": [\"甲\", \"乙\"], \"段\": \"\"}], \"index\": 7}]"))
                .isEqualTo(Map.of(7, List.of(new Label(Map.of("名", List.of("沈禾"), "类", List.of("甲", "乙"), "段", List.of())))));
    }

    @Test
    void recordsWithTheirGroundsAreRead() throws IOException {
        assertThat(read("{\"index\": 1, \"id\": \"a\", \"records\": [{\"名\": {\"value\": \"沈禾\", \"found\": [{\"text\": \"沈禾\"}]}}]}"))
                .isEqualTo(Map.of(1, List.of(new Label(Map.of("名", List.of("沈禾"))))));
    }

    @Test
    void aRowWithoutAnIndexBelongsToTheChatAtItsPlace() throws IOException {
        assertThat(read("{\"infos\": [{}]}\n{\"infos\": [{}]}")).containsOnlyKeys(1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"infos\": []}                                  | row 1: it has no list of records",
        "{\"index\": 0, \"infos\": [{}]}                  | row 1: it has no list of records",
        "{\"chat_text\": \"甲\"}                          | row 1: it has no list of records",
        "[{\"infos\":[{}],\"index\":2},{\"infos\":[{}]}]  | row 2: chat 2 is there twice",
        "{\"infos\":                                      | is no JSON at line 1"})
    void whatCannotBeReadIsNamed(String text, String message) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining(message);
    }

    private Map<Integer, List<Label>> read(String text) throws IOException {
        return CorrectedRecords.read(Files.writeString(folder.resolve("corrected.jsonl"), text));
    }
}
