package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The browser's own ways through the page: back, forward, reload. */
@InBrowser
class HistoryTest {

    private final World world;

    HistoryTest(World world) {
        this.world = world;
    }

    @Test
    void backAndForwardGoFromViewToViewAndKeepWhatIsTyped() {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");
        visit.one("#chat-text").fill("客服一：您好");
        visit.one("#views a[href='#/fields']").click();
        assertThat(visit.one("#fields-title")).isVisible();

        visit.page().goBack();
        assertThat(visit.one("#chat-text")).isVisible();
        assertThat(visit.one("#chat-text")).hasValue("客服一：您好");
        assertThat(visit.one("#views [aria-current]")).hasText("Extract");

        visit.page().goForward();
        assertThat(visit.one("#fields-title")).isVisible();
        assertThat(visit.page()).hasTitle("Fields · Yaosu 要素");
    }

    @Test
    void backFromARunLeavesItAloneAndForwardFollowsItAgain() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.startRun(World.chats(50), "spark-max");
        assertThat(visit.one("#run .state")).hasText("running");

        visit.page().goBack();
        assertThat(visit.one("#runs-title")).isVisible();
        assertThat(visit.one("#run")).isHidden();

        visit.page().goForward();
        assertThat(visit.one("#run .state")).isVisible();
        assertThat(visit.one("#run .problem")).hasCount(0);
    }

    @BothLanguages
    void aRunIsThereAgainAfterAReload(Looks looks) {
        Visit visit = world.visit(looks);
        visit.startRun(World.chats(2), "none");
        assertThat(visit.one("#run .state")).hasText(looks.say("完成", "done"));
        String heading = visit.one("#run-title").textContent();

        visit.page().reload();
        visit.ready();

        assertThat(visit.one("#run-title")).hasText(heading);
        assertThat(visit.one("#run .state")).hasText(looks.say("完成", "done"));
    }

    @Test
    void aFileThatIsDroppedBesideItsPlaceDoesNotReplaceThePage() {
        Visit visit = world.visit(Looks.ENGLISH).open("fields");

        Object prevented = visit.page().evaluate("""
                () => {
                    const dataTransfer = new DataTransfer();
                    dataTransfer.items.add(new File(['x'], 'chat.txt'));
                    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
                    document.querySelector('footer').dispatchEvent(drop);
                    return drop.defaultPrevented;
                }""");

        Assertions.assertThat(prevented).isEqualTo(true);
    }
}
