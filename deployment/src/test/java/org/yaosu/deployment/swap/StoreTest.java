package org.yaosu.deployment.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class StoreTest {

    private static final String COPY = ".org.example-2f1c3f5e-7a50-4f0e-9f55-0123456789ab.part";

    @TempDir
    Path plugins;

    @Test
    void theCopyOfASwapThatACrashHasEndedIsDeleted() throws IOException {
        Path copy = file(COPY, Duration.ofDays(2));

        store().tidy();

        assertThat(copy).doesNotExist();
    }

    @Test
    void whatIsYoungOrNoCopyStays() throws IOException {
        Path young = file(COPY, Duration.ofHours(1));
        Path jar = file("org.example.jar", Duration.ofDays(2));
        Path download = file("video.part", Duration.ofDays(2));

        store().tidy();

        assertThat(young).exists();
        assertThat(jar).exists();
        assertThat(download).exists();
    }

    private Path file(String name, Duration age) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(plugins.resolve(name)), FileTime.from(Instant.now().minus(age)));
    }

    private Store store() {
        return new Store((BundleContext) Proxy.newProxyInstance(StoreTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> arguments[0].equals("yaosu.plugins") ? plugins.toString() : null));
    }
}
