package org.yaosu.itest.load.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTest {

    @TempDir
    Path folder;

    @Test
    void aLineThatIsNotWholeYetIsLeftOut() throws IOException {
        assertThat(lines("一\n二\n三")).containsExactly("一", "二");
    }

    @Test
    void aLineWhoseBeginningIsOutOfReachIsLeftOut() throws IOException {
        assertThat(lines("x".repeat(5_000) + "\nlast\n")).containsExactly("last");
    }

    @Test
    void anEmptyFileHasNone() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    private List<String> lines(String content) throws IOException {
        return Tail.lines(Files.writeString(folder.resolve("log"), content));
    }
}
