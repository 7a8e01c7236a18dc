package org.yaosu.itest.felix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;

/** Makes other versions of a bundle's jar. */
final class JarBuilder {

    private final Manifest manifest;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private JarBuilder(Manifest manifest) {
        this.manifest = manifest;
    }

    /** Starts with all that a jar holds. */
    static JarBuilder of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarBuilder builder = new JarBuilder(file.getManifest());
            for (JarEntry entry : file.stream().filter(one -> !one.isDirectory() && !one.getName().equals(JarFile.MANIFEST_NAME)).toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    builder.entries.put(entry.getName(), content.readAllBytes());
                }
            }
            return builder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts with all that an installed bundle holds. */
    static JarBuilder of(Bundle bundle) {
        try (InputStream headers = bundle.getEntry(JarFile.MANIFEST_NAME).openStream()) {
            JarBuilder builder = new JarBuilder(new Manifest(headers));
            for (URL entry : Collections.list(bundle.findEntries("/", "*", true))) {
                if (!entry.getPath().endsWith("/") && !entry.getPath().equals("/" + JarFile.MANIFEST_NAME)) {
                    try (InputStream content = entry.openStream()) {
                        builder.entries.put(entry.getPath().substring(1), content.readAllBytes());
                    }
                }
            }
            return builder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JarBuilder version(String version) {
        return header("Bundle-Version", version);
    }

    JarBuilder header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    JarBuilder without(String header) {
        manifest.getMainAttributes().remove(new Attributes.Name(header));
        return this;
    }

    /** Adds to a header that is there. */
    JarBuilder more(String name, String value) {
        return header(name, manifest.getMainAttributes().getValue(name) + "," + value);
    }

    JarBuilder entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a class of the tests. */
    JarBuilder type(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
            entries.put(name, content.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes other words in the declaration of a component. */
    JarBuilder declaring(String file, String from, String to) {
        return entry(file, new String(entries.get(file), StandardCharsets.UTF_8).replace(from, to));
    }

    Path write(Path jar) {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
