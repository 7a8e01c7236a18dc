import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.launcher.Platform;

/** Times local extraction; run by {@code bench/throughput}. */
class Throughput {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final BatchListener SILENT = new BatchListener() {
        @Override
        public void progress(BatchProgress progress) {
            // only the end counts
        }

        @Override
        public void failure(Rejection rejection) {
            throw new IllegalStateException(rejection.toString());
        }
    };
    private static final int[] BATCHES = {1_000, 10_000, 100_000};

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(arguments[1]);
        try (Platform platform = Platform.start(Path.of(arguments[0]))) {
            List<Chat> chats = chats(platform.context(), file);
            extract(platform, chats, WARM_UP);
            out.printf("one thread: %.0f chats a second (%d chats of %s, %d characters each)%n", extract(platform, chats, MEASURED),
                    chats.size(), file.getFileName(), chats.stream().mapToInt(chat -> chat.source().length()).sum() / chats.size());
            for (int size : BATCHES) {
                batch(platform, chats, size, out);
            }
        }
    }

    private static List<Chat> chats(BundleContext context, Path file) throws IOException, InvalidSyntaxException {
        ServiceReference<ChatReader> reference = context.getServiceReferences(ChatReader.class, "(yaosu.format.extension=json)").iterator().next();
        List<Chat> chats = new ArrayList<>();
        try (InputStream input = Files.newInputStream(file); ChatSource source = context.getService(reference).open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                if (row.get() instanceof ChatRow.Read read) {
                    chats.add(read.chat());
                }
            }
        }
        return chats;
    }

    /** Chats a second of this thread. */
    private static double extract(Platform platform, List<Chat> chats, Duration time) {
        long start = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - start < time.toNanos()) {
            chats.forEach(platform.extractor()::extract);
            done += chats.size();
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private static void batch(Platform platform, List<Chat> chats, int size, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("throughput");
        Path input = folder.resolve("in.jsonl");
        Path output = folder.resolve("out.jsonl");
        try {
            try (OutputStream stream = Files.newOutputStream(input); PrintStream lines = new PrintStream(stream, false, StandardCharsets.UTF_8)) {
                for (int i = 0; i < size; i++) {
                    // No text twice: in a batch, chats that are the same have one turn.
                    lines.println("{\"id\":\"" + i + "\",\"chat_text\":" + quoted(chats.get(i % chats.size()).source() + "（" + i + "）") + "}");
                }
            }
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            System.gc();
            BatchReport report = platform.batchExtractor().run(new BatchRequest(input, Optional.empty(), output, Optional.empty(), ExtractionOptions.DEFAULT), SILENT);
            System.gc();
            long after = pools().mapToLong(pool -> pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed()).sum();
            out.printf("batch of %,7d: %,7d records in %.1f s, %.0f chats a second, %d MB of heap in use afterwards, %d MB resident%n", size, report.records(),
                    report.time().toMillis() / 1000.0, size * 1000.0 / report.time().toMillis(), after >> 20, resident() >> 10);
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(output);
            Files.deleteIfExists(folder);
        }
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** The most memory the process has had, in KB, where the system tells. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ') {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
