package org.yaosu.itest.load.journal;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.yaosu.api.chat.Chat;
import org.yaosu.itest.load.chats.Chats;
import org.yaosu.launcher.Platform;

/** How many chats a second the finders read in this machine's processors, with no file read and nothing written down. */
final class Finders {

    private static final int CHATS = 2_000;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(10);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(15);

    private Finders() {
    }

    /** Takes the workspace's folder; prints the number. */
    public static void main(String[] arguments) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (Platform platform = Platform.start(Path.of(arguments[0]))) {
            List<Chat> chats = IntStream.range(0, CHATS).mapToObj(number -> platform.transcripts().read(Integer.toString(number), Chats.chat(number))).toList();
            extract(platform, chats, workers, threads, WARM_UP);
            long start = System.nanoTime();
            long done = extract(platform, chats, workers, threads, MEASURED);
            System.out.println(Math.round(done * 1e9 / (System.nanoTime() - start)));
        } finally {
            workers.shutdownNow();
        }
    }

    private static long extract(Platform platform, List<Chat> chats, ExecutorService workers, int threads, long nanos) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + nanos;
        workers.invokeAll(Collections.nCopies(threads, (Callable<Void>) () -> {
            while (System.nanoTime() < end) {
                platform.extractor().extract(chats.get((int) (done.getAndIncrement() % chats.size())));
            }
            return null;
        }));
        return done.get();
    }
}
