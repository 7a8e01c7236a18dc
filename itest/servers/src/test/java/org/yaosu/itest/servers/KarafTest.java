package org.yaosu.itest.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Apache Karaf, with the feature repository; Karaf has a component runtime, a shell and configurations of its own. */
class KarafTest extends LifeInAServer {

    @Override
    Server start() throws IOException {
        return Karaf.start();
    }

    @Test
    @Order(1)
    void aCommandTellsItsUsageThoughKarafWrapsIt() throws IOException {
        assertThat(server().run("yaosu:help extract")).contains("usage: extract IN [-o OUTPUT]");
    }
}
