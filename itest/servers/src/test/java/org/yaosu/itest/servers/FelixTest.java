package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Felix with somebody else's component runtime and configurations, older than ours, which must do. */
class FelixTest extends LifeInAServer {

    private static final List<String> THERE = List.of("org.apache.felix.scr", "org.apache.felix.configadmin", "org.osgi.service.component", "org.osgi.util");

    @Override
    Server start() throws IOException {
        Path folder = Folders.empty("felix");
        Path bundles = Files.createDirectories(folder.resolve("bundle"));
        for (Path jar : List.of(Built.archive("org.apache.felix.scr.jar"), Built.archive("org.apache.felix.configadmin.jar"),
                Built.bundle("org.osgi.util.promise"), Built.bundle("org.osgi.util.function"), Built.archive("org.yaosu.itest.probe.jar"))) {
            Files.copy(jar, bundles.resolve(jar.getFileName()));
        }
        Files.writeString(folder.resolve("config.properties"), """
                felix.auto.deploy.dir=%s
                felix.auto.deploy.action=install,start
                org.osgi.framework.storage=%s
                probe.port.file=%s
                """.formatted(bundles, folder.resolve("cache"), folder.resolve("port")));
        List<Path> lacking = Built.bundles().stream().filter(jar -> THERE.stream().noneMatch(jar.getFileName().toString()::startsWith)).toList();
        return new BareFramework(folder, List.of("cache", "console.log"), lacking, List.of(ServerProcess.java(),
                "-Dfelix.config.properties=" + folder.resolve("config.properties").toUri(), "-jar", Built.archive("org.apache.felix.main.jar").toString()));
    }
}
