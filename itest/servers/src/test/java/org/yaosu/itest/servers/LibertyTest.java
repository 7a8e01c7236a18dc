package org.yaosu.itest.servers;

import java.io.IOException;

/** Open Liberty's kernel, with the user features; it has a component runtime and configurations of its own, and no shell. */
class LibertyTest extends LifeInAServer {

    @Override
    Server start() throws IOException {
        return Liberty.start();
    }
}
