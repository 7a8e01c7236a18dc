package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Who knows better says so, and the platform learns. */
@InBrowser
class CorrectionTest {

    private final World world;

    CorrectionTest(World world) {
        this.world = world;
    }

    @BothLanguages
    void aCorrectedValueIsLearnedFrom(Looks looks) {
        Visit visit = world.visit(looks).extractSample();
        Locator name = visit.one("[data-key='基本信息-姓名']");
        name.getByText(looks.say("改", "Edit")).click();
        name.locator("textarea").fill("沈老师");
        name.locator("textarea").press("Enter");
        assertThat(name.locator(".value-text")).hasText("沈老师");
        assertThat(name.locator(".source")).hasText(looks.say("您的修改", "corrected by you"));

        visit.button("从这段对话学习", "Learn from this chat").click();

        assertThat(visit.one(".lesson .good")).containsText(looks.say("已学习", "Learned"));
        visit.button("重新提取看看", "Extract again to see").click();
        assertThat(name.locator(".source")).not().hasText(looks.say("您的修改", "corrected by you"));
    }

    @Test
    void closedValuesAreOffered() {
        Visit visit = world.visit(Looks.CHINESE).extractSample();
        Locator field = visit.one("[data-key='客户是否有意向']");

        field.getByText("改", new Locator.GetByTextOptions().setExact(true)).click();
        field.locator("select").selectOption("无意向");
        field.getByText("确定").click();

        assertThat(field.locator(".value-text")).hasText("无意向");
    }

    @Test
    void aValueIsRemovedAndAnotherEntered() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        Locator field = visit.one("[data-key='基本信息-邮箱']");
        field.getByText("Remove").click();
        assertThat(field.locator(".add")).isFocused();

        visit.page().keyboard().press("Enter");
        field.locator("textarea").fill("shen@example.org");
        field.locator("textarea").press("Enter");

        assertThat(field.locator(".value-text")).hasText("shen@example.org");
        assertThat(visit.one(".lesson > .hint")).hasText("2 corrections, not learned from yet");
    }

    @Test
    void whatIsWrittenIsTakenBeforeAnotherValueIsCorrected() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        Locator name = visit.one("[data-key='基本信息-姓名']");
        name.locator(".value-text").click();
        name.locator("textarea").fill("沈老师");

        visit.one("[data-key='基本信息-手机号码'] .value-text").click();

        assertThat(visit.one(".editor")).hasCount(1);
        assertThat(visit.one("[data-key='基本信息-手机号码'] textarea")).isFocused();
        assertThat(name.locator(".value-text")).hasText("沈老师");
    }

    @Test
    void whatIsWrittenIsNotLostToAnotherExtraction() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-姓名'] .value-text").click();
        visit.one(".editor textarea").fill("沈老师");

        visit.button("提取", "Extract").click();

        assertThat(visit.one("dialog")).containsText("One correction was neither learned from nor downloaded");
        visit.page().keyboard().press("Escape");
        assertThat(visit.one("[data-key='基本信息-姓名'] .value-text")).hasText("沈老师");
    }

    @Test
    void keysOfAnEditorAreNotThoseOfTheView() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-姓名'] .value-text").click();
        visit.one(".editor textarea").fill("沈老师");

        visit.one(".editor textarea").press("Control+Enter");

        assertThat(visit.one("[data-key='基本信息-姓名'] .value-text")).hasText("沈老师");
        assertThat(visit.one("dialog")).hasCount(0);
    }

    @Test
    void keysOfAnInputMethodLeaveTheEditorOpen() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-姓名'] .value-text").click();
        visit.one(".editor textarea").fill("沈老师");

        for (String key : List.of("Escape", "Enter")) {
            visit.one(".editor textarea").evaluate("(node, key) => node.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }))", key);
        }

        assertThat(visit.one(".editor textarea")).hasValue("沈老师");
    }

    @Test
    void nothingCanBeCorrectedWhileAnotherRecordIsOnItsWay() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        List<Route> held = new CopyOnWriteArrayList<>();
        visit.page().route("**/api/v1/extractions", held::add);

        visit.button("提取", "Extract").click();

        assertThat(visit.one("div[inert] .result")).isVisible();
        visit.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        assertThat(visit.one("div[inert]")).hasCount(0);
    }

    @Test
    void whatIsCorrectedWhileAnotherThingIsLearnedIsNotTakenForLearned() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        List<Route> held = new CopyOnWriteArrayList<>();
        visit.page().route("**/api/v1/corrections", held::add);
        visit.one("[data-key='基本信息-邮箱']").getByText("Remove").click();
        visit.button("从这段对话学习", "Learn from this chat").click();
        visit.page().waitForCondition(() -> !held.isEmpty());

        visit.one("[data-key='基本信息-姓名']").getByText("Remove").click();
        held.get(0).resume();

        assertThat(visit.one(".lesson .good")).isVisible();
        assertThat(visit.one(".lesson > .hint")).hasText("One correction, not learned from yet");
    }

    @Test
    void correctionsAreNotLostWithoutAWord() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-邮箱']").getByText("Remove").click();

        visit.button("提取", "Extract").click();

        assertThat(visit.one("dialog")).containsText("Give up the corrections?");
        visit.page().keyboard().press("Escape");
        assertThat(visit.one(".lesson > .hint")).hasText("One correction, not learned from yet");
    }
}
