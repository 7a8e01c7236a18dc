package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final int SIGTERM = 143;

    private final List<String> ends = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Ending ending = new Ending(ended, Duration.ofMillis(1), status -> ends.add("exit " + status), status -> ends.add("halt " + status));

    private FakeCommands commands(boolean ownTime) {
        FakeCommands commands = new FakeCommands(ownTime, Integer.MAX_VALUE);
        ending.of(new CommandService(commands));
        return commands;
    }

    @Test
    void beforeThereIsACommandTheProcessEnds() {
        ending.signalled(SIGTERM);
        assertThat(ends).containsExactly("exit 143");
    }

    @Test
    void anyOtherCommandEndsWithTheProcess() {
        commands(false);
        ending.signalled(SIGTERM);
        assertThat(ends).containsExactly("exit 143");
    }

    @Test
    void aCommandThatEndsInItsOwnTimeIsToldByTheFirstSignal() {
        FakeCommands commands = commands(true);
        ending.signalled(SIGTERM);
        assertThat(commands.stops()).isEqualTo(1);
        assertThat(ends).isEmpty();
    }

    @Test
    void theSecondSignalEndsTheProcessOfACommandThatDoesNotEnd() {
        FakeCommands commands = commands(true);
        ending.signalled(SIGTERM);
        ending.signalled(SIGTERM);
        assertThat(commands.stops()).isEqualTo(2);
        assertThat(ends).containsExactly("halt 130");
    }

    @Test
    void aCommandThatGivesUpAtTheSecondSignalEndsByItself() {
        Ending patient = new Ending(ended, Duration.ofMinutes(1), status -> ends.add("exit"), status -> ends.add("halt"));
        patient.of(new CommandService(new FakeCommands(true, 2)));
        patient.signalled(SIGTERM);
        Thread second = new Thread(() -> patient.signalled(SIGTERM));
        second.start();
        ended.countDown();
        assertThat(second).satisfies(Thread::join);
        assertThat(ends).isEmpty();
    }

    @Test
    void theThirdSignalWaitsForNothing() {
        FakeCommands commands = commands(true);
        List.of(1, 2, 3).forEach(signal -> ending.signalled(SIGTERM));
        assertThat(commands.stops()).isEqualTo(2);
        assertThat(ends).containsExactly("halt 130", "halt 130");
    }

    @Test
    void aSignalAtTheEndChangesNothing() {
        commands(true);
        ended.countDown();
        ending.signalled(SIGTERM);
        assertThat(ends).isEmpty();
    }
}
