package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class QuietLogsTest {

    private final Logger jetty = Logger.getLogger("org.eclipse.jetty");
    private final Logger felix = Logger.getLogger("org.apache.felix.http");

    @Test
    void nothingOfAServerStaysWithTheLoggers() {
        jetty.setLevel(Level.INFO);
        try {
            QuietLogs logs = QuietLogs.begin();
            assertThat(jetty.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(felix.getFilter()).isInstanceOf(Discretion.class);
            logs.close();

            assertThat(jetty.getLevel()).isEqualTo(Level.INFO);
            assertThat(felix.getLevel()).isNull();
            assertThat(felix.getFilter()).isNull();
        } finally {
            jetty.setLevel(null);
        }
    }
}
