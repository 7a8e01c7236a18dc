package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.upload.Uploads;

class RunStreamsTest {

    @TempDir
    Path folder;

    private final Platform platform = new Platform();
    private RunStreams streams;

    /** Streams of a journal that answers so; null for none in service. */
    private RunStreams over(Callable<RunReport> report) throws ReflectiveOperationException {
        Runs journal = report == null ? null
                : (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[] {Runs.class}, (proxy, method, arguments) -> report.call());
        Field runs = Platform.class.getDeclaredField("runs");
        runs.setAccessible(true);
        runs.set(platform, journal);
        streams = new RunStreams(new RunDesk(platform, new LiveRuns(() -> 1), new Uploads(folder)), () -> 1);
        return streams;
    }

    @AfterEach
    void end() {
        streams.close();
    }

    private RunReport report(RunState state) {
        Instant now = Instant.now();
        return new RunReport(new Run(7, state, folder.resolve("chats.json"), folder.resolve("out.json"), now, now, 1, 0, 0, 0, OptionalDouble.empty()), List.of(), List.of(), Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void everyEventHasTheRunAsItStands(RunState state) throws Exception {
        assertThat(over(() -> report(state)).event(7)).hasValueSatisfying(event -> {
            assertThat(event.last()).isEqualTo(state != RunState.RUNNING);
            assertThat(event.text()).startsWith(state == RunState.RUNNING ? "event: progress\n" : "event: end\n").contains("\"state\":\"" + state.name().toLowerCase() + "\"");
        });
    }

    @Test
    void aRunThatNobodyKnowsAnyMoreIsGone() throws Exception {
        assertThat(over(() -> {
            throw new BatchException("there is no run 7");
        }).event(7)).hasValueSatisfying(event -> {
            assertThat(event.text()).startsWith("event: gone\n");
            assertThat(event.last()).isTrue();
        });
    }

    @Test
    void aJournalThatCannotBeReadAtThisMomentEndsNothing() throws Exception {
        assertThat(over(() -> {
            throw new IOException("busy");
        }).event(7)).isEmpty();
    }

    @Test
    void anEngineThatIsAwayEndsNothing() throws Exception {
        assertThat(over(null).event(7)).isEmpty();
    }
}
