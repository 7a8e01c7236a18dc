package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;

/** What is refused before anything is read. */
class BatchRefusalTest extends BatchFixture {

    @Test
    void aMissingInputIsNamed() {
        refused(folder.resolve("none.lines"), output(), "there is no file " + folder.resolve("none.lines"));
    }

    @Test
    void anInputThatIsADirectoryIsNamed() {
        refused(folder, output(), folder + " is a directory");
    }

    @Test
    void anInputThatMayNotBeReadIsNamed() throws IOException {
        Path input = input("a");
        assertThat(input.toFile().setReadable(false, false)).isTrue();
        assumeFalse(Files.isReadable(input), "skipped: this user may read everything");

        refused(input, output(), "cannot read " + input + ": permission denied");
    }

    @Test
    void theInputIsNoOutput() throws IOException {
        Path both = Files.writeString(folder.resolve("both.lines"), "a\n");

        refused(both, both, "is the input");
        assertThat(both).hasContent("a");
    }

    @Test
    void theInputIsNoOutputUnderAnotherNameEither() throws IOException {
        Path input = input("a");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), input);

        refused(input, link, "is the input");
        refused(link, input, "is the input");
        refused(input, folder.resolve("../" + folder.getFileName() + "/in.lines"), "is the input");
        assertThat(input).hasContent("a");
    }

    @Test
    void anOutputThatIsADirectoryIsNamedWhateverItsName() throws IOException {
        refused(input("a"), Files.createDirectory(folder.resolve("out.d")), "is a directory");
        refused(input("a"), Path.of("/"), "is a directory");
    }

    @Test
    void anOutputInAMissingFolderIsNamed() throws IOException {
        refused(input("a"), folder.resolve("none/out.txt"), "there is no folder " + folder.resolve("none"));
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() throws IOException {
        BatchRequest request = request(input("a"), Optional.of("xml"));

        assertThatThrownBy(() -> service(chat -> { }).run(request, progress)).isInstanceOf(BatchException.class)
                .hasMessageContaining("xml").hasMessageContaining("known: lines");
    }

    @Test
    void aRefusedRequestLeavesNoFile() throws IOException {
        refused(input("a"), folder.resolve("out.xml"), "known: text");

        assertThat(files()).containsExactly("in.lines");
    }

    private void refused(Path input, Path output, String why) {
        BatchRequest request = new BatchRequest(input, Optional.empty(), output, Optional.empty(), ExtractionOptions.DEFAULT);
        BatchService service = service(chat -> { });
        // A link may have any name; the formats are not what is tested.
        add(service, "text", new Lines.Reader());

        assertThatThrownBy(() -> service.run(request, progress)).isInstanceOf(BatchException.class).hasMessageContaining(why);
    }
}
