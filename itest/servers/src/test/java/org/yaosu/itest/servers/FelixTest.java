package org.yaosu.itest.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Felix with somebody else's component runtime and configurations, older than ours, which must do. */
class FelixTest extends LifeInAServer {

    private static final String RUNTIME = "org.apache.felix.scr";
    private static final List<String> THERE = List.of(RUNTIME, "org.apache.felix.configadmin", "org.osgi.service.component", "org.osgi.util");

    @Test
    @Order(1)
    void theComponentRuntimeThatIsThereBeforeIsOlderThanOurs() throws IOException {
        Version ours = Version.parse(NewerJar.versionOf(Built.bundle(RUNTIME)));

        assertThat(bundlesBefore()).filteredOn(bundle -> bundle.startsWith(RUNTIME + "/")).singleElement()
                .extracting(bundle -> Version.parse(bundle.substring(bundle.indexOf('/') + 1))).matches(theirs -> theirs.compareTo(ours) < 0, "older than " + ours);
    }

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
