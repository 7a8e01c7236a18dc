package org.yaosu.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The built distribution as an image has it, with the folders that are mounted into it. A token is there, without which a server
 * lets nobody in from elsewhere.
 *
 * @param root the folder of all of them
 */
record Unpacked(Path root) {

    static Unpacked in(Path root) throws IOException {
        Unpacked unpacked = new Unpacked(root);
        Path built = Image.read().copied();
        try (var files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Files.copy(file, unpacked.distribution().resolve(built.relativize(file).toString()));
            }
        }
        Files.createDirectories(unpacked.home().resolve("plugins"));
        Files.writeString(Files.createDirectories(unpacked.home().resolve("conf")).resolve("org.yaosu.web.token-image.cfg"),
                "name = image\ntoken = $[secret:web-token]\nscope = admin\n");
        Files.writeString(Files.createDirectories(unpacked.home().resolve("secrets")).resolve("web-token"), UUID.randomUUID().toString() + UUID.randomUUID());
        for (Path writable : Set.of(unpacked.data(), unpacked.temporary())) {
            Files.setPosixFilePermissions(Files.createDirectories(writable), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        // others than whoever runs the tests have to come through
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return unpacked;
    }

    Path distribution() {
        return root.resolve("distribution");
    }

    Path home() {
        return root.resolve("home");
    }

    Path data() {
        return root.resolve("data");
    }

    Path temporary() {
        return root.resolve("temporary");
    }

    /** The variables that the image sets, for these folders. */
    Map<String, String> environment() {
        return Map.of("YAOSU_HOME", home().toString(), "YAOSU_DATA", data().toString(), "JAVA_HOME", System.getProperty("java.home"),
                "YAOSU_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary());
    }

    /** Every file and folder that must not change, with its last change. */
    Map<Path, FileTime> untouched() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        for (Path folder : Set.of(distribution(), home())) {
            try (var found = Files.walk(folder)) {
                for (Path file : found.toList()) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }
}
