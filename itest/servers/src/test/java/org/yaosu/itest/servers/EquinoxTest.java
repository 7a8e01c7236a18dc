package org.yaosu.itest.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Equinox as it comes, with no component runtime before ours. */
class EquinoxTest extends LifeInAServer {

    @Test
    @Order(1)
    void noComponentRuntimeIsThereBefore() {
        assertThat(bundlesBefore()).anyMatch(bundle -> bundle.startsWith("org.eclipse.osgi/")).noneMatch(bundle -> bundle.startsWith("org.apache.felix.scr/"));
    }

    @Override
    Server start() throws IOException {
        Path folder = Folders.empty("equinox");
        Files.createDirectories(folder.resolve("configuration"));
        Files.writeString(folder.resolve("configuration/config.ini"), """
                osgi.bundles=reference\\:%s@start
                osgi.noShutdown=true
                eclipse.ignoreApp=true
                probe.port.file=%s
                """.formatted(Built.archive("org.yaosu.itest.probe.jar").toUri().toString().replace(":", "\\:"), folder.resolve("port")));
        return new BareFramework(folder, List.of("configuration", "console.log"), Built.bundles(),
                List.of(ServerProcess.java(), "-jar", Built.archive("org.eclipse.osgi.jar").toString(), "-configuration", folder.resolve("configuration").toString()));
    }
}
