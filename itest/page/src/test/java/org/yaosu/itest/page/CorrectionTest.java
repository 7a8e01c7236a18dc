package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
    void correctionsAreNotLostWithoutAWord() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-邮箱']").getByText("Remove").click();

        visit.button("提取", "Extract").click();

        assertThat(visit.one("dialog")).containsText("Give up the corrections?");
        visit.page().keyboard().press("Escape");
        assertThat(visit.one(".lesson > .hint")).hasText("one correction, not learned from yet");
    }
}
