package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AppenderTest {

    private @TempDir Path folder;
    private Store store;
    private Appender appender;

    @BeforeEach
    void open() throws IOException {
        store = new Store(new JournalFile(folder, List.of()), new LockFile(folder));
        appender = new Appender(store);
        appender.append(database -> database.run("CREATE TABLE note (n INTEGER PRIMARY KEY)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private FutureTask<Void> elsewhere(Appender.Change change) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            appender.append(change);
            return null;
        });
        Thread thread = new Thread(task, "append");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static Appender.Change note(int number) {
        return database -> database.update("INSERT INTO note VALUES (?)", (long) number);
    }

    private long notes() throws IOException {
        return store.look(database -> database.number("SELECT count(*) FROM note"));
    }

    @Test
    void itIsThereWhenThatReturns() throws IOException {
        appender.append(note(1));

        assertThat(notes()).isOne();
    }

    @Test
    void whatComesMeanwhileIsWrittenInOneTransaction() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(3);
        FutureTask<Void> first = elsewhere(database -> {
            begun.countDown();
            await(asked);
            note(0).on(database);
        });
        begun.await();
        AtomicInteger seen = new AtomicInteger();
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            int mine = number;
            FutureTask<Void> other = new FutureTask<>(() -> {
                appender.append(database -> {
                    note(mine).on(database);
                    // what is not committed is seen by its own transaction alone
                    seen.accumulateAndGet((int) (database.number("SELECT count(*) FROM note") - notes()), Math::max);
                });
                return null;
            });
            Thread thread = new Thread(other, "append-" + number);
            thread.setDaemon(true);
            thread.start();
            others.add(other);
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            asked.countDown();
        }
        first.get();
        for (FutureTask<Void> other : others) {
            other.get();
        }

        assertThat(notes()).isEqualTo(4);
        assertThat(seen).hasValue(3);
    }


    @Test
    void oneThatFailsDoesNotTakeTheOthersWithIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        FutureTask<Void> first = elsewhere(database -> {
            begun.countDown();
            await(asked);
        });
        begun.await();
        FutureTask<Void> good = elsewhere(note(1));
        FutureTask<Void> bad = elsewhere(database -> {
            throw new SQLException("refused");
        });
        asked.countDown();

        first.get();
        good.get();
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).cause().isInstanceOf(IOException.class).hasRootCauseMessage("refused");
        assertThat(notes()).isOne();
        appender.append(note(2));
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void anErrorIsToldAndTheNextIsWritten() throws IOException {
        assertThatThrownBy(() -> appender.append(database -> {
            throw new StackOverflowError("deep");
        })).isInstanceOf(StackOverflowError.class);

        appender.append(note(1));
        assertThat(notes()).isOne();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
