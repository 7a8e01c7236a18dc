package org.yaosu.deployment.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class BundleJarTest {

    @TempDir
    Path folder;

    private Path jar(String file, Map<String, String> headers, String content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve(file)), manifest)) {
            out.putNextEntry(new JarEntry("content"));
            out.write(content.getBytes());
        }
        return folder.resolve(file);
    }

    private BundleJar bundle(String file, String version, String content) throws IOException {
        return BundleJar.read(jar(file, Map.of("Bundle-SymbolicName", "org.example", "Bundle-Version", version), content)).orElseThrow();
    }

    @Test
    void aManifestIsReadWithItsDirectivesAndDefaults() throws IOException {
        BundleJar jar = BundleJar.read(jar("a.jar", Map.of("Bundle-SymbolicName", "org.example ; singleton:=true", "Fragment-Host", "org.host"), "")).orElseThrow();

        assertThat(jar.name()).isEqualTo("org.example");
        assertThat(jar.version()).isEqualTo(Version.emptyVersion);
        assertThat(jar.fragment()).isTrue();
    }

    @Test
    void aJarWithoutASymbolicNameIsNoBundle() throws IOException {
        assertThat(BundleJar.read(jar("a.jar", Map.of(), ""))).isEmpty();
    }

    @Test
    void aFileThatIsNotAllThereIsNoJar() throws IOException {
        Path jar = jar("a.jar", Map.of("Bundle-SymbolicName", "org.example"), "content");
        byte[] all = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(all, all.length - 10));

        assertThatThrownBy(() -> BundleJar.read(jar)).isInstanceOf(IOException.class).hasMessageContaining(jar + " is no jar, or not all of it is there");
        assertThatThrownBy(() -> BundleJar.read(folder.resolve("none.jar"))).isInstanceOf(IOException.class).hasMessageContaining("there is no file");
    }

    @Test
    void aWrongVersionIsNamed() {
        assertThatThrownBy(() -> bundle("a.jar", "1.x", "")).isInstanceOf(IOException.class).hasMessageContaining("1.x");
    }

    @Test
    void theLocationNamesTheContent() throws IOException {
        BundleJar one = bundle("one.jar", "1.0.0", "one");
        BundleJar same = bundle("same.jar", "1.0.0", "one");
        BundleJar other = bundle("other.jar", "1.0.0", "other");

        assertThat(one.location()).startsWith("yaosu:org.example/1.0.0/").isNotEqualTo(other.location());
        assertThat(other.isAt(one.location())).isFalse();
        assertThat(one.isAt(one.location() + "#2")).isTrue();
        assertThat(one.isAt(one.reference())).isTrue();
        assertThat(same.isAt(one.reference())).isFalse();
    }

    @Test
    void theHigherVersionIsPreferredThenTheNewerFile() throws IOException {
        Path older = bundle("older.jar", "10.0.0", "").file();
        Files.setLastModifiedTime(older, FileTime.fromMillis(1000));
        BundleJar best = bundle("newer.jar", "10.0.0", "");

        assertThat(Stream.of(bundle("low.jar", "9.0.0", ""), best, BundleJar.read(older).orElseThrow()).max(BundleJar.PREFERENCE)).contains(best);
    }
}
