package org.yaosu.itest.felix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle that is written while a test runs. */
final class BundleFile {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Manifest manifest = new Manifest();
    private String components = "";

    BundleFile(String name) {
        header("Manifest-Version", "1.0").header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name);
    }

    BundleFile header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    BundleFile file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Copies a class of the tests. */
    BundleFile type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            files.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Declares a component.
     *
     * @param attributes of its element, such as its policy
     * @param type the class that implements it
     * @param content further elements
     */
    BundleFile component(String name, String attributes, String type, String content) {
        components += (components.isEmpty() ? "" : ",") + "OSGI-INF/" + name + ".xml";
        header("Service-Component", components);
        return file("OSGI-INF/" + name + ".xml", "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.4.0' name='" + name + "' " + attributes
                + "><implementation class='" + type + "'/>" + content + "</scr:component>");
    }

    InputStream open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
