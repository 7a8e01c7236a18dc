package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Rejection;

/** What comes of the chats of a run, each in its turn. */
class RunTurnsTest extends RunsFixture {

    @Test
    void aChatThatStandsTwiceHasOneTurn() throws IOException {
        BatchReport report = extract("a", "b", "a", "a");

        assertThat(asked).containsExactlyInAnyOrder("a", "b");
        assertThat(report.extracted()).isEqualTo(4);
        assertThat(output()).hasContent("1 a\n2 b\n3 a\n4 a");
    }

    @Test
    void aSlowChatHoldsNobodyUp() throws Exception {
        CountDownLatch othersAreDone = new CountDownLatch(99);
        step.set(chat -> {
            if (chat.id().equals("c1")) {
                othersAreDone.await();
            } else {
                othersAreDone.countDown();
            }
        });

        extract(IntStream.rangeClosed(1, 100).mapToObj(i -> "c" + i).toArray(String[]::new));

        assertThat(Files.readAllLines(output())).isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(i -> i + " c" + i).toList());
    }

    @Test
    void anErrorInOneChatFailsThatChatAlone() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new AssertionError("何琳");
            }
        });

        BatchReport report = extract("a", "b", "c");

        assertThat(output()).hasContent("1 a\n2 -extraction failed with AssertionError\n3 c");
        assertThat(report.failed()).isEqualTo(1);
    }

    @Test
    void aProviderThatGivesACallUpEndsNoRun() throws IOException {
        step.set(chat -> {
            if (chat.id().equals("b")) {
                throw new CancellationException();
            }
        });

        assertThat(extract("a", "b", "c").failed()).isEqualTo(1);
    }

    @Test
    void failuresAreToldOncePerTurn() throws IOException {
        Progress progress = new Progress();
        batches.run(request(input("a", Lines.REJECTED)), progress);

        assertThat(progress.failures).containsExactly(new Rejection(2, Optional.empty(), "no chat").text());
    }

    @Test
    void whatIsDoneOfASmallFileIsToldChatByChat() throws IOException {
        Progress progress = new Progress();
        List<String> lines = IntStream.range(0, 100).mapToObj(i -> "chat " + i + "x".repeat(90)).toList();
        long size = lines.stream().mapToLong(line -> line.length() + 1).sum();

        batches.run(request(input(lines.toArray(String[]::new))), progress);

        List<Long> done = progress.steps.stream().map(told -> Long.parseLong(told.replaceFirst(".* (\\d+)/.*", "$1"))).toList();
        // a reader has a little more than a chat in its buffer
        assertThat(IntStream.range(0, 100)).allSatisfy(at -> assertThat(done.get(at)).isBetween(0L, Math.min(size, (at + 1 + 2L * 2 * THREADS) * size / 100 + 256)));
        assertThat(done).last().isEqualTo(size);
    }
}
