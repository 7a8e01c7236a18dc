package org.yaosu.itest.load.batches;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yaosu.itest.load.process.Program.Usage;
import org.yaosu.itest.load.service.Service;
import org.yaosu.table.Table;

/** Measures batches against simulated services of several latencies and limits, beside plain clients. */
public final class Batches {

    private static final List<Integer> LIMITS = List.of(2, 16, 64);

    /** Long enough that its second half is a warm one: the compiler is busy for some twenty seconds. */
    private static final Duration TIME = Duration.ofSeconds(40);
    /** The compiler is busy for longer where many calls leave it little of the processors, and begins later where there are few. */
    private static final Duration LONG_TIME = Duration.ofSeconds(90);
    private static final int MANY = 50;
    private static final int FEW = 10;
    private static final Duration SEQUENTIAL = Duration.ofSeconds(10);
    private static final Duration QUICK = Duration.ofSeconds(8);
    private static final Duration QUICK_SEQUENTIAL = Duration.ofSeconds(4);

    /** Of fewer chats, what happens to one shows in the figures. */
    private static final int LEAST = 120;

    private final List<Contender> contenders;
    private final Map<Contender, Usage> starts = new LinkedHashMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private final PrintStream out;

    private Batches(Path root, PrintStream out) {
        this.contenders = List.of(new Yaosu(root), new Plain(true), new Plain(false));
        this.out = out;
    }

    /** Takes the workspace's folder, the folder for the results, and {@code --quick} for fewer and shorter runs or {@code --cell MS LIMIT} for one service. */
    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments).subList(2, arguments.length);
        Batches batches = new Batches(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        batches.start();
        for (Cell cell : cells(options)) {
            if (options.contains("--quick")) {
                batches.measure(cell, QUICK, QUICK_SEQUENTIAL, 0);
            } else {
                batches.measure(cell, cell.ceiling() > MANY || cell.ceiling() < FEW ? LONG_TIME : TIME, SEQUENTIAL, LEAST);
            }
        }
        batches.tell(Files.createDirectories(Path.of(arguments[1])));
    }

    private static List<Cell> cells(List<String> options) {
        if (options.contains("--cell")) {
            return List.of(new Cell(Duration.ofMillis(Integer.parseInt(options.get(1))), Integer.parseInt(options.get(2))));
        }
        return Stream.of(50, 300, 1000).filter(latency -> latency == 300 || !options.contains("--quick"))
                .flatMap(latency -> LIMITS.stream().map(limit -> new Cell(Duration.ofMillis(latency), limit))).toList();
    }

    private void start() throws IOException, InterruptedException {
        for (Contender contender : contenders) {
            Bench.start(contender); // warms the disk's cache
            starts.put(contender, Bench.start(contender));
        }
    }

    private void measure(Cell cell, Duration time, Duration sequential, int least) throws IOException, InterruptedException {
        for (Contender contender : contenders) {
            int calls = contender.calls(cell.limit());
            try (Service service = Service.start(cell.latency(), cell.limit())) {
                // Connections warm a service up as well: each contender has one that is as cold as the others'.
                Measured one = Bench.run(contender, cell, service, calls == 1 ? cell.chats(sequential, calls, 0) : cell.chats(time, calls, least), starts.get(contender));
                measured.add(one);
                out.println(String.join("  ", one.row()));
            }
        }
    }

    private void tell(Path folder) throws IOException {
        String table = new Table(Stream.concat(Stream.of(Measured.HEAD), measured.stream().map(Measured::row)).toList(), true).text("");
        String notes = starts.entrySet().stream().map(start -> String.format(Locale.ROOT, "%s: start and one chat %.2f s, %d ms of CPU",
                start.getKey().name(), start.getValue().wall().toMillis() / 1e3, start.getValue().cpu().toMillis())).reduce((a, b) -> a + "; " + b).orElse("");
        String text = table + System.lineSeparator() + "heap of each: " + Contender.HEAP + " MB; chats/s by the service's clock, from the first request to the end of"
                + " the last answer, and when warm in the second half of the answers; the goal of 97 % for 300 and 1000 ms is judged when warm, of 100 chats or more"
                + " (of fewer, one that is late shows), on a machine that does nothing else; wall as the user sees it; CPU without the start" + System.lineSeparator() + notes + System.lineSeparator();
        out.println();
        out.print(text);
        Files.writeString(folder.resolve("batches.txt"), text);
        Path picture = folder.resolve("batches.png");
        Picture.write(measured, picture);
        out.println("picture: " + picture);
    }
}
