package org.yaosu.itest.load.batches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.yaosu.itest.load.chats.Chats;
import org.yaosu.itest.load.process.Folder;
import org.yaosu.itest.load.process.Program;
import org.yaosu.itest.load.process.Program.Usage;
import org.yaosu.itest.load.service.Served;
import org.yaosu.itest.load.service.Service;

/** Runs contenders, each alone and in a process of its own. */
final class Bench {

    private static final Cell QUICKEST = new Cell(Duration.ofMillis(1), 2);

    private Bench() {
    }

    /** What it takes to start and extract one chat. */
    static Usage start(Contender contender) throws IOException, InterruptedException {
        try (Service service = Service.start(QUICKEST.latency(), QUICKEST.limit())) {
            return run(contender, QUICKEST, service, 1, null).usage();
        }
    }

    /**
     * Lets it extract so many chats.
     *
     * @throws IOException if it does not extract them all
     */
    static Measured run(Contender contender, Cell cell, Service service, int chats, Usage start) throws IOException, InterruptedException {
        try (Folder folder = Folder.create()) {
            Path input = folder.path().resolve("in.jsonl");
            Chats.write(input, chats);
            try (Program program = contender.start(service.address(), cell.limit(), input, folder.path())) {
                Usage usage = program.await();
                Served served = service.served();
                long written = usage.status() == 0 ? records(folder.path().resolve("out.jsonl")) : 0;
                if (written != chats || served.answered() != chats) {
                    throw new IOException(contender.name() + " ended with " + usage.status() + ": of " + chats + " chats " + served.answered()
                            + " were answered and " + written + " written; it said:\n" + program.last());
                }
                return new Measured(contender.name(), cell, chats, served, usage, start);
            }
        }
    }

    private static long records(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> !line.isBlank()).count();
        }
    }
}
