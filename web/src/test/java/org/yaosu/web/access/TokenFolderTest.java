package org.yaosu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFolderTest {

    private static final String TEXT = "0123456789abcdefghijklmnopqrstuv";
    private static final Token TOKEN = new Token("crm", Digest.of(TEXT), Scope.EXTRACT, 5, Optional.of(LocalDate.of(2027, 12, 31)));

    @TempDir
    private Path conf;

    @Test
    void whatIsWrittenIsTheToken() throws Exception {
        Path file = new TokenFolder(conf).write(TOKEN, false);

        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        Hashtable<String, Object> settings = new Hashtable<>();
        written.stringPropertyNames().forEach(name -> settings.put(name, written.getProperty(name)));
        Token read = TokenReader.read("org.yaosu.web.token~x", settings);
        assertThat(read.name()).isEqualTo("crm");
        assertThat(read.scope()).isEqualTo(Scope.EXTRACT);
        assertThat(read.rate()).isEqualTo(5);
        assertThat(read.expires()).contains(LocalDate.of(2027, 12, 31));
        assertThat(read.digest().is(Digest.of(TEXT))).isTrue();
    }

    @Test
    void theFileIsItsOwnersAloneAndHoldsNoToken() throws Exception {
        Path file = new TokenFolder(conf).write(TOKEN, false);

        assertThat(file).hasFileName("org.yaosu.web.token-crm.cfg").content().doesNotContain(TEXT);
        Assumptions.assumeTrue(Files.getFileStore(conf).supportsFileAttributeView("posix"), "this file system has no permissions of POSIX");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void oneThatIsThereIsReplacedOnlyWhereThatIsWanted() throws Exception {
        TokenFolder folder = new TokenFolder(conf);
        Path file = folder.write(TOKEN, false);
        Token other = new Token("crm", Digest.of("other"), Scope.READ, 5, Optional.empty());

        assertThatThrownBy(() -> folder.write(other, false)).hasMessageContaining("--replace");
        assertThat(file).content().contains(TOKEN.digest().hex());
        folder.write(other, true);
        assertThat(file).content().contains(other.digest().hex()).doesNotContain(TOKEN.digest().hex());
    }

    @Test
    void nothingElseIsLeft() throws Exception {
        new TokenFolder(conf).write(TOKEN, false);

        try (Stream<Path> files = Files.list(conf)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void itTellsWhetherThereIsAToken() throws Exception {
        TokenFolder folder = new TokenFolder(conf);
        assertThat(folder.hasTokens()).isFalse();
        folder.write(TOKEN, false);
        assertThat(folder.hasTokens()).isTrue();
        assertThat(new TokenFolder(conf.resolve("none")).hasTokens()).isFalse();
    }

    @Test
    void oneThatCannotBeReadIsNotTakenForOneWithoutTokens() throws Exception {
        TokenFolder folder = new TokenFolder(Files.createFile(conf.resolve("file")));

        assertThatThrownBy(folder::hasTokens).isInstanceOf(IOException.class).hasMessageContaining("nobody knows whether a token is needed");
    }
}
