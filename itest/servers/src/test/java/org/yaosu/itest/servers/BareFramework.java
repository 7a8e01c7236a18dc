package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A framework with a process of its own and nothing to manage bundles with, for which the probe does that. */
final class BareFramework implements Server {

    private final ServerProcess process;
    private final Probe probe;
    private final Path folder;
    private final List<String> writes;
    private final List<Path> platform;
    private final List<String> before;

    /**
     * Starts it.
     *
     * @param folder where it runs
     * @param writes the places there to which it writes
     * @param platform the bundles that it lacks for the platform
     * @param command how it is started; its probe writes its port to the file {@code port} of the folder
     */
    BareFramework(Path folder, List<String> writes, List<Path> platform, List<String> command) throws IOException {
        this.folder = folder;
        this.writes = writes;
        this.platform = platform;
        this.process = ServerProcess.start(folder, command);
        this.probe = process.probe(folder.resolve("port"));
        this.before = bundles();
    }

    @Override
    public void installPlatform() throws IOException {
        probe.ask("install " + platform.stream().map(Path::toString).collect(Collectors.joining(" ")));
    }

    @Override
    public String run(String command) throws IOException {
        return probe.ask("gogo " + command);
    }

    @Override
    public void uninstall(String name, String version) throws IOException {
        probe.ask("uninstall " + name + "/" + version);
    }

    @Override
    public void uninstallPlatform() throws IOException {
        List<String> came = new ArrayList<>(bundles());
        came.removeAll(before);
        probe.ask("uninstall " + String.join(" ", came));
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public Set<Path> files() throws IOException {
        return Folders.files(folder, writes);
    }

    @Override
    public void close() {
        process.close();
    }
}
