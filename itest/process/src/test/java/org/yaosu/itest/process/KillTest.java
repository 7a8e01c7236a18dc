package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.model.Message;
import org.yaosu.simulator.Asked;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** A process that is killed without a word, at any moment, loses nothing that was paid for and doubles nothing. */
class KillTest {

    private static final int CHATS = 500;
    private static final int KILLS = 20;
    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final Pattern NUMBER = Pattern.compile("订单(\\d+)号");

    @TempDir
    Path folder;

    @Test
    void aRunThatIsKilledTwentyTimesGivesEveryChatOnceAndPaysForNoAnswerTwice() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
        Set<String> answered = ConcurrentHashMap.newKeySet();
        AtomicInteger ended = new AtomicInteger();
        try (Simulator simulator = Simulator.start(SimulatorSettings.DEFAULT.withLatency(LATENCY).withBrain(KillTest::answer))) {
            simulator.onCall(call -> {
                if (call.answerCode() == 0) {
                    answered.add(text(call.messages()));
                }
                if (call.ended() == Asked.Ended.TAKEN) {
                    taken.computeIfAbsent(text(call.messages()), prompt -> new AtomicInteger()).incrementAndGet();
                }
                ended.incrementAndGet();
            });
            Yaosu yaosu = new Yaosu(folder).asking(simulator);
            configure();
            Files.write(folder.resolve("chats.jsonl"), IntStream.rangeClosed(1, CHATS).mapToObj(KillTest::chat).toList());

            // three calls a chat, so that chats are killed between them, too
            Yaosu.Running running = yaosu.start("extract", "chats.jsonl", "-o", "out.json", "--provider", "spark-max", "--template", "reflect");
            int killed = 0;
            while (killed < KILLS) {
                int until = ended.get() + random.nextInt(100);
                Process process = running.process();
                await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofMinutes(1)).until(() -> ended.get() > until || !process.isAlive());
                LockSupport.parkNanos(random.nextInt((int) LATENCY.toNanos()));
                assertThat(process.isAlive()).as("seed %d: it ended after %d kills: %s", seed, killed, running.output()).isTrue();
                running.kill();
                killed++;
                running = yaosu.start("resume", "last");
            }
            assertThat(running.await()).as("seed %d: %s", seed, running.output()).isZero();
        }

        assertThat(names()).as("seed %d", seed).isEqualTo(IntStream.rangeClosed(1, CHATS).mapToObj(Integer::toString).toList());
        assertThat(taken.values().stream().filter(times -> times.get() > 1)).as("seed %d: answers that were taken twice", seed).isEmpty();
        // An answer may be written down in the moment before the process is killed: then it is not asked for again, though nobody said that it was taken.
        assertThat(answered.size()).as("seed %d: prompts that were answered", seed).isEqualTo(3 * CHATS);
    }

    /** Every chat is another one. */
    private static String chat(int number) {
        return "{\"id\":\"c" + number + "\",\"chat_text\":\"客服一：您好\\n买家二：我要问订单" + number + "号，标准版多少钱？\"}";
    }

    private static String text(List<Message> messages) {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private static String answer(List<Message> messages) {
        Matcher number = NUMBER.matcher(text(messages));
        assertThat(number.find()).isTrue();
        return "{\"跟进内容\": \"订单" + number.group(1) + "号\"}";
    }

    private void configure() throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(conf.resolve("org.yaosu.field-followed.cfg"), "key = 跟进内容\nquestion = 跟进什么\n");
    }

    /** What was answered, chat by chat. */
    private List<String> names() throws IOException {
        Matcher names = Pattern.compile("\"跟进内容\"\\s*:\\s*\"订单(\\d+)号\"").matcher(Files.readString(folder.resolve("out.json")));
        return names.results().map(found -> found.group(1)).toList();
    }
}
