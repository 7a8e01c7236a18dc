package org.yaosu.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

    @TempDir
    Path folder;

    private PageFiles files;

    @BeforeEach
    void read() throws IOException {
        files = PageFiles.read(List.of(written("index.html"), written("main.js"), written("PageFiles.class")));
    }

    private URL written(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "<p>" + name).toUri().toURL();
    }

    @Test
    void aFileIsServedAsWhatItIs() {
        assertThat(files.at("/main.js").orElseThrow().contentType()).isEqualTo("text/javascript; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theFolderIsThePage(String path) {
        assertThat(files.at(path.isEmpty() ? null : path).orElseThrow().body()).isEqualTo("<p>index.html".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/PageFiles.class", "/../page/main.js", "/%2e%2e/main.js", "//main.js", "/other.js", "/sub/main.js"})
    void nothingElseIsServed(String path) {
        assertThat(files.at(path)).isEmpty();
    }

    @Test
    void anotherContentHasAnotherTag() {
        assertThat(files.at("/main.js").orElseThrow().tag()).isNotEqualTo(files.at("/").orElseThrow().tag()).matches("\"[0-9a-f]{24}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void whoHasTheFileIsKnown(String header) {
        PageFile file = files.at("/main.js").orElseThrow();

        assertThat(file.isKnownBy(header.formatted(file.tag()))).isTrue();
    }

    @Test
    void whoHasAnotherFileOrNoneIsNot() {
        PageFile file = files.at("/main.js").orElseThrow();

        assertThat(file.isKnownBy("\"other\"")).isFalse();
        assertThat(file.isKnownBy(null)).isFalse();
    }
}
