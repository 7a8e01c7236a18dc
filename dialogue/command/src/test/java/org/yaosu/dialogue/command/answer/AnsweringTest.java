package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueStoppedException;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.extract.Rejection;
import org.yaosu.dialogue.command.FakeSkills;

/** What each row of a file gets. */
class AnsweringTest extends AnsweringFixture {

    @Test
    void eachRowHasItsReplyInOrder() throws IOException {
        AnswerReport report = answer();

        assertThat(output).hasContent(replies(ROWS));
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(report.responders()).containsExactly(entry("chitchat-echo", (long) ROWS));
        assertThat(report.succeeded()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aRowThatTakesLongKeepsItsPlace() throws IOException {
        CountDownLatch second = new CountDownLatch(1);

        answer(line -> {
            if (line.number() == 1) {
                FakeSkills.awaitQuietly(second);
            } else {
                second.countDown();
            }
            return answerer().apply(line);
        }, 2, false);

        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void noMoreRowsAreAnsweredAtATimeThanAskedFor() throws IOException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        answer(line -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Answered answered = answerer().apply(line);
            underWay.decrementAndGet();
            return answered;
        }, 2, false);

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aRowThatCannotBeReadStillHasALineAndIsReported() throws IOException {
        input = Files.writeString(input, row(1) + "{broken\n\n[1]\n" + row(5));

        AnswerReport report = answer();

        assertThat(Files.readAllLines(output)).containsExactly("嗯 第 1 句", FakeSkills.GENERAL, FakeSkills.GENERAL, FakeSkills.GENERAL, "嗯 第 5 句");
        assertThat(report.failures()).extracting(Failure::line, Failure::why).containsExactly(tuple(2L, "it is no JSON"), tuple(3L, "the line is blank"),
                tuple(4L, "it is no JSON object"));
        assertThat(failed).extracting(Rejection::index).containsExactly(2L, 3L, 4L);
        assertThat(report.succeeded()).isFalse();
    }

    @Test
    void aRowInAnotherCharsetStillHasALine() throws IOException {
        Files.write(input, "{\"history\":[\"好\"]}\n".getBytes(Charset.forName("GBK")));

        assertThat(answer().failures()).containsExactly(new Failure(1, "it is not UTF-8"));
        assertThat(output).hasContent(FakeSkills.GENERAL + "\n");
    }

    @Test
    void whereNobodySaysAnythingThereIsAFixedReply() throws IOException {
        input = Files.writeString(input, row(1));

        AnswerReport report = answer(new Answerer(new FakeSkills(last -> null), DialogueOptions.DEFAULT, Optional.empty()), 1, false);

        assertThat(output).hasContent(Answerer.FIXED + "\n");
        assertThat(report.failures()).containsExactly(new Failure(1, "nobody answered: echo: nothing to say"));
        assertThat(report.responders()).containsOnlyKeys(Answerer.NOBODY);
    }

    @Test
    void aReplyIsOneLineOfWordsWhateverEndsALineElsewhere() throws IOException {
        input = Files.writeString(input, row(1) + row(2));

        answer(new Answerer(new FakeSkills(last -> last.contains("1") ? "好\u2028茶\u0085 \u000b 吧" : "好茶\u3000"), DialogueOptions.DEFAULT, Optional.empty()), 1, false);

        assertThat(output).hasContent("好 茶 吧\n好 茶\n");
    }

    @Test
    void gzippedInputIsKnownByItsContent() throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(input))) {
            gzip.write(("\uFEFF" + rows(3).replace("\n", "\r\n").stripTrailing()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(answer().succeeded()).isTrue();
        assertThat(output).hasContent(replies(3));
    }

    @Test
    void aRouterThatIsSwappedMidwayCostsNoRow() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        FakeSkills skills = new FakeSkills(last -> {
            if (calls.incrementAndGet() % 3 == 0) {
                throw new DialogueStoppedException("the router of dialogues stops");
            }
            return "嗯 " + last;
        });

        AnswerReport report = answer(new Answerer(skills, DialogueOptions.DEFAULT, Optional.empty()), 3, false);

        assertThat(report.failures()).isEmpty();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void aServiceThatIsAwayForAMomentIsWaitedFor() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        FakeSkills skills = new FakeSkills();
        Answerer.Skills swapped = new Answerer.Skills() {
            @Override
            public DialogueFormat format() throws IOException {
                return there(skills.format());
            }

            @Override
            public Dialogue dialogue() throws IOException {
                return there(skills.dialogue());
            }

            @Override
            public Segmenter segmenter() throws IOException {
                return there(skills.segmenter());
            }

            private <T> T there(T service) throws IOException {
                if (calls.incrementAndGet() % 4 == 0) {
                    throw new IOException("it is away");
                }
                return service;
            }
        };

        assertThat(answer(new Answerer(swapped, DialogueOptions.DEFAULT, Optional.empty()), 3, false).succeeded()).isTrue();
        assertThat(output).hasContent(replies(ROWS));
    }

    @Test
    void anInputWithoutRowsIsAnErrorAndLeavesNothing() throws IOException {
        Files.writeString(input, "");

        assertThatThrownBy(this::answer).hasMessageContaining("in.jsonl is empty");
        assertThat(folder).isDirectoryNotContaining("glob:**out.txt*");
    }

    @Test
    void troublesAreCountedByKind() throws IOException {
        input = Files.writeString(input, "{\"history\":[\"慢\"]}\n".repeat(3) + row(1));

        assertThat(answer().troubles()).containsExactly(entry("model: no answer within 30 s", 3L));
    }

    @Test
    void placesThatCannotBeReadOrWrittenAreNamedBeforehand() throws IOException {
        assertThatThrownBy(() -> new Answering(folder.resolve("none"), output, DialogueOptions.DEFAULT, "", 1, false).check()).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> new Answering(input, folder, DialogueOptions.DEFAULT, "", 1, false).check()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answering(input, input, DialogueOptions.DEFAULT, "", 1, false).check()).hasMessageContaining("is read");
        assertThatThrownBy(() -> new Answering(input, output, new DialogueOptions(Optional.empty(), Optional.of(folder.resolve("none")),
                DialogueOptions.DEFAULT.timeLimit()), "", 1, false).check()).hasMessageContaining("there is no index");
    }
}
