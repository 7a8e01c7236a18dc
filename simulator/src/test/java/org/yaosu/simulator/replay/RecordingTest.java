package org.yaosu.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    @TempDir
    Path folder;

    @Test
    void summariesAreTheColumnInputAsItStands() throws IOException {
        assertThat(Recording.summaries(file("target,input\n-,\"# 姓名\n- \"\"卢岸5\"\", 租车\n\"\r\n-,短\n")).answers())
                .containsExactly("# 姓名\n- \"卢岸5\", 租车\n", "短");
    }

    @Test
    void repliesAreTheInfosInTheOrderOfTheirIndexes() throws IOException {
        assertThat(Recording.replies(file("[{\"infos\": [{\"姓名\": \"乙\", \"话题\": [\"租车\"]}], \"index\": 2}, {\"infos\": [], \"index\": 1}]")).answers())
                .containsExactly("[]", "[{\"姓名\":\"乙\",\"话题\":[\"租车\"]}]");
    }

    @Test
    void withoutIndexesRepliesAreInTheOrderOfTheFile() throws IOException {
        assertThat(Recording.replies(file("[{\"infos\": [{}]}, {\"infos\": []}]")).answers()).containsExactly("[{}]", "[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'summary,target\n一,-'|no column 'input'", "input,target|no answers", "''|no CSV with a header", "'input,target\n密,-,密'|line 2"})
    void aFileThatHoldsNoSummariesIsRefusedByName(String csv, String why) throws IOException {
        Path file = file(csv);

        assertThatThrownBy(() -> Recording.summaries(file)).isInstanceOf(IOException.class).hasMessageContaining(file.toString()).hasMessageContaining(why)
                .hasMessageNotContaining("密");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{}|no JSON array", "[]|no answers", "[{\"infos\": [], \"index\": 2}]|index 2",
            "[{\"infos\": []}, {\"infos\": [], \"index\": 1}]|index 1", "[{\"index\": 1}]|object 1 has no array infos", "[{\"infos\": 密|line 1"})
    void aFileThatHoldsNoRepliesIsRefusedByName(String json, String why) throws IOException {
        Path file = file(json);

        assertThatThrownBy(() -> Recording.replies(file)).isInstanceOf(IOException.class).hasMessageContaining(file.toString()).hasMessageContaining(why)
                .hasMessageNotContaining("密");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("recording"), text);
    }
}
