package org.yaosu.finetune.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFileTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("甲：你好，\"老板\"\n\t还在吗,", "-"), List.of("x".repeat(7000) + "\n😀", "[{\"a\":\"b\"}]"), List.of(" plain ", "-"), List.of("=1+1\r\nb", "-"));

    @TempDir
    Path folder;

    @Test
    void theHeaderAndTheEndsOfLinesAreThoseOfTheStandard() throws IOException {
        assertThat(Files.readString(written())).startsWith("input,target\r\n\"甲：你好，\"\"老板\"\"\n\t还在吗,\",-\r\n").endsWith("\r\n");
    }

    @Test
    void anotherParserReadsWhatWasWritten() throws Exception {
        Path file = written();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3 to read the file with");

        Process python = new ProcessBuilder("/usr/bin/python3", "-c", "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True))))",
                file.toString()).redirectErrorStream(true).start();
        JsonNode rows = JsonMapper.builder().build().readTree(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(python.waitFor()).isZero();
        assertThat(StreamSupport.stream(rows.spliterator(), false).skip(1).map(row -> List.of(row.get(0).asText(), row.get(1).asText())).toList()).isEqualTo(ROWS);
    }

    private Path written() throws IOException {
        Path file = folder.resolve("test.csv");
        try (OutputStream output = Files.newOutputStream(file); TestFile csv = new TestFile(output)) {
            for (List<String> row : ROWS) {
                csv.write(row.get(0), row.get(1));
            }
        }
        return file;
    }
}
