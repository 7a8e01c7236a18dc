package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.api.upload.Uploads;

@Timeout(60)
class KeeperTest {

    @TempDir
    Path folder;

    private final Keep keep = new Keep();
    private final BlockingQueue<Long> forgotten = new LinkedBlockingQueue<>();
    /** Two looks are for files that nobody reads, after whatever was to be forgotten. */
    private final CountDownLatch looked = new CountDownLatch(2);
    private List<Run> kept;

    @BeforeEach
    void runs() {
        kept = List.of(run(1, RunState.DONE, Duration.ofDays(31)), run(2, RunState.INTERRUPTED, Duration.ofDays(40)), run(3, RunState.RUNNING, Duration.ofDays(50)), run(4, RunState.DONE, Duration.ofDays(29)));
    }

    private Run run(long id, RunState state, Duration ago) {
        Instant then = Instant.now().minus(ago);
        return new Run(id, state, folder.resolve("mine/chats.json"), folder.resolve("out.json"), then, then, 1, 0, 0, 0, OptionalDouble.empty());
    }

    /** A journal of these runs. */
    private Runs journal() {
        return (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[] {Runs.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "list" -> kept;
            case "inputs" -> {
                looked.countDown();
                yield kept.stream().collect(Collectors.toMap(Run::id, Run::input));
            }
            case "forget" -> {
                forgotten.add((Long) arguments[0]);
                yield null;
            }
            default -> throw new AssertionError(method);
        });
    }

    private Keeper keeper() throws Exception {
        // one that no run reads, so that the journal is asked for that as well
        Files.createDirectories(folder.resolve("runs/00000000-0000-4000-8000-000000000000"));
        return new Keeper(this::journal, keep, new Uploads(folder.resolve("runs")), new Scratch(folder.resolve("scratch"), () -> 0));
    }

    @Test
    void runsThatNobodyWorkedOnForSoLongAreForgotten() throws Exception {
        keep.set(Keep.parse("30d"));

        try (Keeper keeper = keeper()) {
            assertThat(keeper).isNotNull();
            assertThat(List.of(forgotten.take(), forgotten.take())).containsExactly(1L, 2L);
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void withoutATimeAllAreKept() throws Exception {
        try (Keeper keeper = keeper()) {
            assertThat(keeper).isNotNull();
            looked.await();
        }
        assertThat(forgotten).isEmpty();
    }
}
