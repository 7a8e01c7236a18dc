package org.yaosu.itest.load.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaosu.itest.load.process.Folder;
import org.yaosu.itest.load.process.Program;

/**
 * The platform on a folder of its own, with finders alone.
 *
 * @param root the workspace
 * @param folder what is its own
 */
record Machine(Path root, Folder folder) implements AutoCloseable {

    /** In MB. */
    static final int HEAP = 256;

    static Machine create(Path root) throws IOException {
        Folder folder = Folder.create();
        Files.createDirectory(folder.path().resolve("plugins"));
        Files.createDirectory(folder.path().resolve("conf"));
        return new Machine(root, folder);
    }

    Program start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("yaosu").toString()));
        command.addAll(List.of(arguments));
        Path home = folder.path();
        return Program.start(command, Map.of("YAOSU_HOME", home.toString(), "YAOSU_JAVA_OPTS", "-Xmx" + HEAP + "m -Xlog:gc:file=" + home.resolve("gc.log")),
                home.resolve("log"));
    }

    Path output() {
        return folder.path().resolve("out.jsonl");
    }

    /** The journal's bytes, those that wait for a checkpoint among them. */
    long journal() throws IOException {
        return folder.size("data", "journal");
    }

    /** The heap that was in use behind the last collection, in MB; -1 where there was none. */
    long heap() throws IOException {
        return CollectionLog.heap(Files.readAllLines(folder.path().resolve("gc.log")));
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
