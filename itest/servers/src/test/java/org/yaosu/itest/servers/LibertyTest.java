package org.yaosu.itest.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Open Liberty's kernel, with the user features; it has a component runtime and configurations of its own, and no shell. */
class LibertyTest extends LifeInAServer {

    @Test
    @Order(1)
    void noShellIsThereBefore() {
        assertThat(bundlesBefore()).anyMatch(bundle -> bundle.startsWith("com.ibm.ws.")).noneMatch(bundle -> bundle.startsWith("org.apache.felix.gogo."));
    }

    @Override
    Server start() throws IOException {
        return Liberty.start();
    }
}
