package org.yaosu.itest.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build put what the tests work with. */
final class Built {

    /** Bundles of the distribution that are for a terminal or a process of its own, which servers are not. */
    private static final List<String> LAUNCHERS_OWN = List.of("org.apache.felix.fileinstall", "org.apache.felix.gogo.jline", "jline-",
            "org.apache.felix.gogo.command", "org.apache.felix.configadmin.plugin", "org.yaosu.no.logging", "org.apache.felix.framework", "org.yaosu.launcher",
            "org.yaosu.plugin.folder", "org.yaosu.skeletons", "org.yaosu.web", "org.apache.felix.http", "commons-fileupload", "commons-io",
            "org.yaosu.operations", "org.apache.felix.healthcheck", "org.apache.felix.eventadmin", "org.apache.felix.webconsole", "org.apache.felix.inventory",
            "org.apache.felix.metatype", "encoder-", "org.osgi.service.log");

    private Built() {
    }

    /** The folder of the workspace, which the launcher can start from. */
    static Path workspace() {
        return Path.of(System.getProperty("yaosu.workspace")).toAbsolutePath().normalize();
    }

    /** The sample chats. */
    static Path samples() {
        return workspace().resolve("samples/chats.json");
    }

    /** A folder with the servers, unpacked, and for what tests write. */
    static Path servers() {
        return Path.of(System.getProperty("yaosu.servers"));
    }

    /** A jar or archive, by its name without a version. */
    static Path archive(String name) {
        return servers().resolve("jars").resolve(name);
    }

    /** The bundles of the platform for a bare framework, with all that they need. */
    static List<Path> bundles() {
        // the launcher's own process has the API beside the framework
        return Stream.of("bundles", "lib").flatMap(folder -> jars(workspace().resolve("launcher/target/dist").resolve(folder)).stream())
                .filter(jar -> LAUNCHERS_OWN.stream().noneMatch(jar.getFileName().toString()::startsWith)).toList();
    }

    /** One of the {@link #bundles()}. */
    static Path bundle(String artifact) {
        return bundles().stream().filter(jar -> jar.getFileName().toString().startsWith(artifact + "-")).findFirst().orElseThrow();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
