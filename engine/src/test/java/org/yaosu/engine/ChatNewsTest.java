package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.Watcher;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.watch.Heard;
import org.yaosu.engine.watch.Watchers;
import org.yaosu.lease.testing.FakeReference;

@Timeout(20)
class ChatNewsTest {

    private final Calls calls = new Calls();
    private final ExtractorService service = Extractors.of(new Settings(0), new Interviewer(new Settings(0), calls.registry(), Leases.NO_DRAIN),
            calls.registry(), calls.announcer());

    @AfterEach
    void stop() {
        calls.announcer().deactivate();
    }

    @Test
    void aChatIsToldWithWhatItGave() throws InterruptedException {
        Heard heard = Heard.by(calls.announcer());
        Extractors.add(service, FakeField.of(FieldSpec.single("a").build(), conversation -> List.of(new Finding("x", List.of(), 1))), new FakeReference<>(Map.of()));
        Extractors.add(service, FakeField.named("b"), new FakeReference<>(Map.of()));

        service.extract(Chats.of("何琳", "在吗？"));

        assertThat(heard.chats.take()).satisfies(chat -> {
            assertThat(chat.outcome()).contains(Outcome.NOT_ASKED);
            assertThat(chat.records()).isEqualTo(1);
            assertThat(chat.filled()).isEqualTo(1);
        });
    }

    @Test
    void chatsThatComeOneByOneAreNumbered() throws InterruptedException {
        Heard heard = Heard.by(calls.announcer());

        service.extract(Chats.of("何琳", "在吗？"));
        service.extract(Chats.of("何琳", "在吗？"));

        assertThat(List.of(heard.chats.take(), heard.chats.take())).extracting(chat -> chat.work().number()).containsExactly(1L, 2L);
    }

    @Test
    void whatFailsIsTold() throws InterruptedException {
        Heard heard = Heard.by(calls.announcer());

        assertThatThrownBy(() -> new ChatNews(calls.announcer()).of(WorkItem.ofRun(3), () -> {
            throw new IllegalStateException("on purpose");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(heard.chats.take()).satisfies(chat -> assertThat(chat.failed()).isTrue());
    }

    @Test
    void whatIsStoppedForWantOfMoneyIsNotTold() {
        Heard heard = Heard.by(calls.announcer());

        assertThatThrownBy(() -> new ChatNews(calls.announcer()).of(WorkItem.ofRun(3), () -> {
            throw new BudgetSpentException(1, 2);
        })).isInstanceOf(BudgetSpentException.class);
        calls.announcer().deactivate();

        assertThat(heard.chats).isEmpty();
    }

    @Test
    void aWatcherThatBlocksDoesNotKeepChatsWaiting() {
        CountDownLatch never = new CountDownLatch(1);
        Watchers.add(calls.announcer(), new Watcher() {
            @Override
            public void extracted(ChatExtracted chat) {
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        });

        for (int i = 0; i < 50; i++) {
            assertThat(service.extract(Chats.of("何琳", "在吗？")).records()).hasSize(1);
        }
    }

    @Test
    void theTextOfAWorkItemDoesNotNameTheChat() {
        assertThat(new WorkItem(3, 17, Optional.of("群一"))).asString().contains("17").doesNotContain("群一");
    }
}
