package org.yaosu.itest.servers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Open Liberty's kernel, whose features come and go with its {@code server.xml}. */
final class Liberty implements Server {

    private static final Duration CHANGE = Duration.ofSeconds(60);
    private static final String PROBE = "usr:probe-1.0";
    private static final String SHELL = "usr:yaosuShell-1.0";
    private static final List<String> WRITES = List.of("usr/servers/test/workarea", "usr/servers/test/logs", "usr/servers/.pid", "usr/servers/.logs", "console.log");

    private final Path home;
    private final ServerProcess process;
    private final Probe probe;
    private final List<Path> unpacked = new ArrayList<>();

    private Liberty(Path home) throws IOException {
        this.home = home;
        this.process = ServerProcess.start(home, List.of(home.resolve("bin/server").toString(), "run", "test"));
        this.probe = process.probe(home.resolve("port"));
    }

    static Liberty start() throws IOException {
        Path home = Folders.empty("liberty");
        Folders.copy(Built.servers().resolve("liberty/wlp"), home);
        Path server = Files.createDirectories(home.resolve("usr/servers/test"));
        Files.writeString(server.resolve("bootstrap.properties"), "command.port=-1\nprobe.port.file=" + home.resolve("port") + "\n");
        Files.writeString(server.resolve("server.env"), "DEMO_PASSWORD=demo-password\n");
        configure(home, List.of(PROBE), "");
        Path extension = home.resolve("usr/extension/lib");
        Files.createDirectories(extension.resolve("features"));
        Files.copy(Built.archive("org.yaosu.itest.probe.jar"), extension.resolve("probe.jar"));
        Files.writeString(extension.resolve("features/probe-1.0.mf"), """
                Subsystem-ManifestVersion: 1
                Subsystem-SymbolicName: probe-1.0;visibility:=public
                Subsystem-Version: 1.0.0
                Subsystem-Type: osgi.subsystem.feature
                IBM-ShortName: probe-1.0
                IBM-Feature-Version: 2
                Subsystem-Content: org.yaosu.itest.probe;version="[0,100)";location:="lib/probe.jar"
                """);
        return new Liberty(home);
    }

    private static void configure(Path home, List<String> features, String more) throws IOException {
        Files.writeString(home.resolve("usr/servers/test/server.xml"), """
                <server>
                  <featureManager>
                    <feature>%s</feature>
                  </featureManager>
                  %s
                </server>
                """.formatted(String.join("</feature>\n    <feature>", features), more));
    }

    @Override
    public void installPlatform() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Built.archive("yaosu-liberty.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (!Files.exists(file)) {
                    unpacked.add(file);
                    if (entry.isDirectory()) {
                        Files.createDirectory(file);
                    } else {
                        Files.copy(zip, file);
                    }
                }
            }
        }
        configure(home, List.of(PROBE, SHELL), "");
    }

    @Override
    public String run(String command) throws IOException {
        return probe.ask("gogo " + command);
    }

    /** Liberty hands out what stands in its own file, and no configurations that bundles make. */
    @Override
    public void simulate() throws IOException {
        Matcher port = Pattern.compile("http://127.0.0.1:(\\d+)/").matcher(run("yaosu:simulate --port 0"));
        if (!port.find()) {
            throw new IllegalStateException("the simulator does not tell where it listens");
        }
        configure(home, List.of(PROBE, SHELL), """
                <org.yaosu.provider.openai id="simulated-openai" url="http://127.0.0.1:%1$s/v1/chat/completions" model="simulated" apiKey="${env.DEMO_PASSWORD}"/>
                  <org.yaosu.provider.spark id="simulated-spark" url="ws://127.0.0.1:%1$s/v3.5/chat" appId="demo" apiKey="demo-key" apiSecret="demo-secret"/>
                """.strip().formatted(port.group(1)));
        awaitProvider("simulated-openai");
        awaitProvider("simulated-spark");
    }

    private void awaitProvider(String id) {
        await().atMost(CHANGE).until(() -> run("yaosu:providers").contains(id));
    }

    private void install(Path jar) throws IOException {
        probe.ask("install " + jar);
    }

    @Override
    public void uninstall(String name, String version) throws IOException {
        probe.ask("uninstall " + name + "/" + version);
    }

    /** Liberty hands a configuration to one bundle only, so the older one leaves first; work is done without it meanwhile. */
    @Override
    public void swap(String name, String version, Path newer) throws IOException {
        uninstall(name, version);
        install(newer);
        awaitProvider("simulated-openai");
    }

    @Override
    public void uninstallPlatform() throws IOException {
        configure(home, List.of(PROBE), "");
        await().atMost(CHANGE).until(() -> bundles().stream().noneMatch(bundle -> bundle.startsWith("org.yaosu.engine/")));
        Collections.reverse(unpacked);
        for (Path file : unpacked) {
            Files.delete(file);
        }
    }

    @Override
    public Probe probe() {
        return probe;
    }

    /** The defaults of what can be configured. */
    @Override
    public Set<String> keeps() {
        return Set.of("configuration org.yaosu.engine", "configuration org.yaosu.calls", "configuration org.yaosu.learning", "configuration org.yaosu.dialogue.model", "configuration org.yaosu.dialogue.offline", "configuration org.yaosu.finetune");
    }

    @Override
    public Set<Path> files() throws IOException {
        return Folders.files(home, WRITES);
    }

    @Override
    public void close() {
        process.close();
    }
}
