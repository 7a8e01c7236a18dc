package org.yaosu.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.simulator.Asked;

class RecordFileTest {

    @Test
    void everyCallIsALineAndAnEarlierFileIsReplaced(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("calls.jsonl"), "of yesterday");

        RecordFile record = new RecordFile(file);
        record.accept(Asked.unread("spark", "/v3.5/chat", "您好\n", 10007, 1));
        record.accept(Asked.unread("spark", "/v3.5/chat", "{}", 0, 2));

        assertThat(Files.readAllLines(file)).hasSize(2).first().asString().contains("\"raw\":\"您好\\n\"", "\"answerCode\":10007", "\"ended\":\"refused\"");
    }
}
