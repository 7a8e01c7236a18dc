package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.lease.testing.FakeReference;

/** What goes wrong on the way: the error names the file, and what was there before stays. */
class BatchTroubleTest extends BatchFixture {

    @Test
    void aDiskThatFailsAtReadingNamesTheInputAndLeavesTheOutputAlone() throws IOException {
        Files.writeString(output(), "old");

        assertThatThrownBy(() -> run("a", Lines.DISK)).isInstanceOf(IOException.class)
                .hasMessage("cannot read " + folder.resolve("in.lines") + ": Input/output error");
        assertThat(output()).hasContent("old");
        assertThat(files()).containsExactly("in.lines", "out.txt");
    }

    @Test
    void aWriterThatFailsToStartNamesTheOutput() {
        fullDisk(output -> {
            throw new IOException("No space left on device");
        });
    }

    @Test
    void aWriterThatFailsAtARecordNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void write(long index, Extraction extraction) throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aWriterThatFailsAtARejectedRowNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void reject(Rejection rejection) throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aWriterThatFailsAtTheEndNamesTheOutput() {
        fullDisk(output -> new Lines.Sink(output) {
            @Override
            public void end() throws IOException {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aFullDeviceIsAnErrorThatNamesIt() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: there is no /dev/full");
        BatchService service = service(chat -> { });
        Path input = input("a");

        assertThatThrownBy(() -> service.run(new BatchRequest(input, Optional.empty(), full, Optional.of("text"),
                ExtractionOptions.DEFAULT), progress)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write /dev/full: No space left on device; the records are kept");
    }

    @Test
    void aFormatThatBreaksLeavesNoFile() throws IOException {
        BatchService service = service(chat -> { });
        add(service, "other", stream -> () -> {
            throw new IllegalStateException("gone");
        });

        assertThatThrownBy(() -> service.run(request(input("a"), Optional.of("other")), progress)).hasMessage("gone");
        assertThat(files()).containsExactly("in.lines");
    }

    private void fullDisk(RecordWriter writer) {
        assertThatThrownBy(() -> {
            BatchService service = service(chat -> { });
            service.addWriter(writer, new FakeReference<>(Map.of("yaosu.format.name", "full", "yaosu.format.extension", "full")));
            service.run(new BatchRequest(input("a", Lines.REJECTED), Optional.empty(), output(), Optional.of("full"),
                    ExtractionOptions.DEFAULT), progress);
        }).isInstanceOf(IOException.class).hasMessageStartingWith("cannot write " + output() + ": No space left on device; the records are kept");
        assertThat(files()).containsExactly("in.lines");
    }
}
