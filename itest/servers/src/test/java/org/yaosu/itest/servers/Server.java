package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Somebody else's server, running, in which the platform is to live. Its probe is there from the start. */
interface Server extends AutoCloseable {

    /** Brings the platform in, commands and simulator included, as the server's own users would; returns when it works. */
    void installPlatform() throws IOException;

    /** Runs a command and returns what it shows. Safe for use by several threads. */
    String run(String command) throws IOException;

    /** Starts the simulator, and puts the providers {@code simulated-openai} and {@code simulated-spark} in service against it. */
    default void simulate() throws IOException {
        run("yaosu:simulate --port 0");
    }

    /** Stops and removes one bundle, by its symbolic name and version. */
    void uninstall(String name, String version) throws IOException;

    /** Puts a bundle in the place of another, told by its symbolic name and version. */
    default void swap(String name, String version, Path newer) throws IOException {
        String report = run("yaosu:swap " + name + " " + newer);
        if (!report.contains(NewerJar.VERSION)) {
            throw new IOException("the swap says: " + report);
        }
    }

    /** Takes the platform out again, as the server's own users would. */
    void uninstallPlatform() throws IOException;

    /** Acts inside the server. */
    Probe probe();

    /** What this kind of server keeps of every bundle until it starts anew, as the probe tells it. */
    default Set<String> keeps() {
        return Set.of();
    }

    /** The files of the server, less those that it writes itself as it runs. */
    Set<Path> files() throws IOException;

    /** The bundles, as {@code NAME/VERSION}. */
    default List<String> bundles() throws IOException {
        return probe().ask("bundles").lines().toList();
    }

    /** Stops the server. */
    @Override
    void close();
}
