package org.yaosu.itest.servers;

import java.io.IOException;

/** Apache Karaf, with the feature repository; Karaf has a component runtime, a shell and configurations of its own. */
class KarafTest extends LifeInAServer {

    @Override
    Server start() throws IOException {
        return Karaf.start();
    }
}
