package org.yaosu.itest.servers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Karaf as it comes, worked by its client. It has no network: what it fetches comes from Maven's local repository. */
final class Karaf implements Server {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Path KAR = Built.archive("yaosu.kar");
    /** Its log and cache, and the key that its shell makes itself. */
    private static final List<String> WRITES = List.of("data", "console.log", "etc/host.key", "etc/host.key.pub");

    private final Path home;
    private final ServerProcess process;
    private final Probe probe;
    private final int port;

    private Karaf(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.process = ServerProcess.start(home, List.of(home.resolve("bin/karaf").toString(), "daemon"));
        this.probe = process.probe(home.resolve("port"));
    }

    static Karaf start() throws IOException {
        Path home = Folders.empty("karaf");
        Folders.copy(Built.servers().resolve("karaf/apache-karaf-4.4.10"), home);
        Files.copy(Built.archive("org.yaosu.itest.probe.jar"), home.resolve("deploy/probe.jar"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        edit(home.resolve("etc/custom.properties"), "\\z", "\nprobe.port.file = " + home.resolve("port") + "\n");
        edit(home.resolve("etc/org.apache.karaf.shell.cfg"), "(?m)^sshHost.*", "sshHost = 127.0.0.1");
        edit(home.resolve("etc/org.apache.karaf.shell.cfg"), "(?m)^sshPort.*", "sshPort = " + port);
        edit(home.resolve("etc/users.properties"), "\\z", "\nkaraf = karaf,_g_:admingroup\n_g_\\\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
        // its ports are fixed ones
        edit(home.resolve("etc/org.apache.karaf.features.cfg"), "(?m)^ *management/.*\\R", "");
        edit(home.resolve("etc/org.ops4j.pax.url.mvn.cfg"), "(?m)^(org.ops4j.pax.url.mvn.repositories=).*(\\R +https.*)+",
                "$1 " + Path.of(System.getProperty("yaosu.repository")).toUri() + "@id=local\norg.ops4j.pax.url.mvn.localRepository = " + home.resolve("data/maven"));
        Karaf karaf = new Karaf(home, port);
        try {
            await().atMost(START).ignoreExceptions().until(() -> karaf.client("kar:list").contains("KAR Name"));
            return karaf;
        } catch (RuntimeException e) {
            karaf.close();
            throw e;
        }
    }

    private static void edit(Path file, String pattern, String replacement) throws IOException {
        String before = Files.readString(file);
        String after = Pattern.compile(pattern).matcher(before).replaceFirst(replacement);
        if (after.equals(before)) {
            throw new IllegalStateException(file + " has no " + pattern);
        }
        Files.writeString(file, after);
    }

    @Override
    public void installPlatform() throws IOException {
        client("kar:install " + KAR.toUri());
        client("feature:install yaosu-simulator");
    }

    /** The client shows a result where that goes into a pipe only. */
    @Override
    public String run(String command) throws IOException {
        return client(command + " | cat");
    }

    private String client(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/client").toString(), "-h", "127.0.0.1", "-a", Integer.toString(port), "-u", "karaf", "-p", "karaf", "-b")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // a client lives for a second
        builder.environment().put("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process client = builder.start();
        try (var in = client.getOutputStream()) {
            in.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String shown = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.onExit().join().exitValue() != 0 || shown.contains("Error executing command")) {
            throw new IOException(command + ": " + shown);
        }
        return shown;
    }

    @Override
    public void uninstall(String name, String version) throws IOException {
        client("bundle:uninstall " + name + "/" + version);
    }

    @Override
    public void uninstallPlatform() throws IOException {
        client("feature:uninstall yaosu-simulator");
        client("kar:uninstall yaosu");
    }

    @Override
    public Probe probe() {
        return probe;
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
