package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle as its next version will be: the same, but for the version. */
final class NewerJar {

    static final String VERSION = "99.0.0";

    private NewerJar() {
    }

    /** Writes it beside what else tests write. */
    static Path of(Path jar) throws IOException {
        Path newer = Files.createDirectories(Built.servers().resolve("newer")).resolve(jar.getFileName());
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", VERSION);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(newer), manifest)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
        return newer;
    }

    /** The version of a bundle as it is. */
    static String versionOf(Path jar) throws IOException {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            return in.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }
}
