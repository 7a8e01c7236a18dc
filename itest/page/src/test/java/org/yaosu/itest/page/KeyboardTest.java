package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;

/** Everything can be done without a mouse. */
@InBrowser
class KeyboardTest {

    /** Far more than there are places on a view. */
    private static final int STEPS = 150;

    private final World world;

    KeyboardTest(World world) {
        this.world = world;
    }

    /** Presses Tab until the focus is where it is wanted, and fails where it never is. */
    private static void tabTo(Visit visit, String selector) {
        for (int step = 0; step < STEPS; step++) {
            visit.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(visit.page().evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    @BothLanguages
    void aChatIsExtractedCorrectedAndLearnedFrom(Looks looks) {
        Visit visit = world.visit(looks).open("extract");
        Keyboard keyboard = visit.page().keyboard();
        tabTo(visit, "#chat-text");
        keyboard.insertText("客服一：您好\n买家二：标准版多少钱？我的电话 138 0000 0002");
        keyboard.press("Control+Enter");
        visit.one(".records").waitFor();
        tabTo(visit, "[data-key='基本信息-手机号码'] .value-text");
        assertThat(visit.one("mark.lit")).hasText("138 0000 0002");

        keyboard.press("Enter");
        keyboard.press("Control+a");
        keyboard.insertText("13900000002");
        keyboard.press("Enter");

        assertThat(visit.one("[data-key='基本信息-手机号码'] .value-text")).hasText("13900000002");
        assertThat(visit.one("[data-key='基本信息-手机号码'] .value-text")).isFocused();
        tabTo(visit, ".lesson .primary");
        keyboard.press("Enter");
        assertThat(visit.one(".lesson .good")).isVisible();
    }

    @Test
    void whoExtractsByKeysIsAtTheResult() {
        Visit visit = world.visit(Looks.ENGLISH).extract("客服一：您好\n买家二：我的电话 138 0000 0003");

        assertThat(visit.one(".result")).isFocused();
    }

    @Test
    void aProblemThatIsClosedLeavesTheFocusInItsPlace() {
        Visit visit = world.visit(Looks.ENGLISH).open("runs/987654");
        visit.one("#run .problem button").focus();

        visit.page().keyboard().press("Enter");

        assertThat(visit.one("#run .problem")).hasCount(0);
        assertThat(visit.one("#run > .notices")).isFocused();
    }

    @Test
    void escapeLeavesAValueAsItWas() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-姓名'] .value-text").press("Enter");
        visit.one(".editor textarea").fill("nobody");

        visit.page().keyboard().press("Escape");

        assertThat(visit.one("[data-key='基本信息-姓名'] .value-text")).hasText("沈芩7");
        assertThat(visit.one("[data-key='基本信息-姓名'] .value-text")).isFocused();
    }

    @Test
    void aQuestionMarkListsTheKeys() {
        Visit visit = world.visit(Looks.ENGLISH).open("fields");

        visit.page().keyboard().press("?");

        assertThat(visit.one("dialog")).containsText("Keyboard shortcuts");
        visit.page().keyboard().press("Escape");
        assertThat(visit.one("dialog")).hasCount(0);
    }

    @Test
    void twoKeysGoToAView() {
        Visit visit = world.visit(Looks.ENGLISH).open("fields");

        visit.page().keyboard().press("g");
        visit.page().keyboard().press("r");

        assertThat(visit.one("#runs-title")).isVisible();
        assertThat(visit.one("main")).isFocused();
    }

    @Test
    void theContentIsReachedAtOnceAndTheViewStays() {
        Visit visit = world.visit(Looks.ENGLISH).open("fields");

        visit.one(".skip").press("Enter");

        assertThat(visit.one("main")).isFocused();
        visit.page().reload();
        visit.ready();
        assertThat(visit.one("#fields-title")).isVisible();
        assertThat(visit.page()).hasTitle("Fields · Yaosu 要素");
    }

    @Test
    void whatIsTypedIsNoShortcut() {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");

        visit.one("#chat-text").pressSequentially("gr?");

        assertThat(visit.one("#chat-text")).hasValue("gr?");
        assertThat(visit.one("dialog")).hasCount(0);
    }
}
