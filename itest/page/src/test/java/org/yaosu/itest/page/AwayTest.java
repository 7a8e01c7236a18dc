package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The service goes away and comes back while the page is open. */
@InBrowser
class AwayTest {

    private static final String CHAT = "客服一：您好\n买家二：我的电话 138 0000 0004";

    private final World world;

    AwayTest(World world) {
        this.world = world;
    }

    @BothLanguages
    void whatIsTypedOutlivesIt(Looks looks) {
        Visit visit = world.visit(looks).open("extract");
        visit.one("#chat-text").fill(CHAT);
        visit.away(true);
        visit.one("#chat-text").press("Control+Enter");
        assertThat(visit.one("#extract .problem-title")).hasText(looks.say("连接不上服务", "The service cannot be reached"));
        assertThat(visit.one("#chat-text")).hasValue(CHAT);

        visit.away(false);
        visit.one("#chat-text").press("Control+Enter");

        assertThat(visit.one("[data-key='基本信息-手机号码'] .value-text")).hasText("13800000004");
        assertThat(visit.one("#extract .problem")).hasCount(0);
    }

    @Test
    void theSampleIsMissedAsAnythingElseIs() {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");
        visit.away(true);

        visit.button("用示例对话", "Use the sample").click();

        assertThat(visit.one("#extract .problem-title")).hasText("The service cannot be reached");
    }

    @BothLanguages
    void whatIsToldOfItSpeaksTheLanguageOfThePage(Looks looks) {
        Visit visit = world.visit(looks).open("extract");
        visit.away(true);
        visit.button("用示例对话", "Use the sample").click();
        assertThat(visit.one("#extract .problem")).isVisible();

        visit.button("English", "中文").click();

        assertThat(visit.one("#extract .problem-title")).hasText(looks.say("The service cannot be reached", "连接不上服务"));
    }

    @Test
    void providersAreBroughtUpToDateOnceItIsBack() {
        Visit visit = world.visit(Looks.ENGLISH).open("providers");
        visit.one(".provider").first().waitFor();
        visit.away(true);
        assertThat(visit.one("#providers .problem")).containsText("The service cannot be reached");
        assertThat(visit.one(".provider")).not().hasCount(0);

        visit.away(false);

        assertThat(visit.one("#providers .problem")).hasCount(0);
    }
}
