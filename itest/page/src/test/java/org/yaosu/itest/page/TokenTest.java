package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where tokens are configured, the page asks for one. */
@InBrowser
class TokenTest {

    private static final String READER = "reader-0123456789-0123456789-0123456789";
    private static final String ADMIN = "admin-0123456789-0123456789-0123456789-";

    private static final int CHATS = 50;

    private static Served served;

    private final World world;

    TokenTest(World world) {
        this.world = world;
    }

    @BeforeAll
    static void serve() throws Exception {
        served = Served.start(Map.of("org.yaosu.web.token-desk.cfg", "token = " + READER + "\nscope = read\n",
                "org.yaosu.web.token-chief.cfg", "token = " + ADMIN + "\nscope = admin\n"));
    }

    @AfterAll
    static void end() {
        served.close();
    }

    private Visit visit(Looks looks) {
        Visit visit = world.visit(served.address(), looks);
        visit.page().navigate(served.address() + "/");
        visit.one("dialog").waitFor();
        return visit;
    }

    private static void enter(Visit visit, String token) {
        visit.one("dialog input[type=password]").fill(token);
        visit.one("dialog button[type=submit]").click();
    }

    @BothLanguages
    void aWrongTokenIsAskedForAgainAndTheRightOneLetsIn(Looks looks) {
        Visit visit = visit(looks);
        enter(visit, "wrong-0123456789-0123456789-0123456789-0");
        assertThat(visit.one("dialog [role=alert]")).containsText(looks.say("令牌未被接受", "The token was not accepted"));

        enter(visit, READER);

        visit.ready();
        assertThat(visit.one(".who-am-i")).hasText(looks.say("desk · 权限 read", "desk · scope read"));
    }

    @BothLanguages
    void whatOneMayNotDoIsOfferedWithTheReasonWhyNot(Looks looks) {
        Visit visit = visit(looks);
        enter(visit, READER);
        visit.ready();
        Locator extract = visit.button("提取", "Extract");

        assertThat(extract).hasAttribute("aria-disabled", "true");
        assertThat(visit.one("#extract .reason").first()).containsText(looks.say("需要 extract 权限", "needs a token with the scope extract"));
    }

    @Test
    void aTokenIsForgottenWithThePageUnlessItIsToBeKept() {
        Visit visit = visit(Looks.ENGLISH);
        enter(visit, READER);
        visit.ready();
        visit.page().reload();
        visit.one("dialog").waitFor();

        visit.one("dialog input[name=keep]").check();
        enter(visit, READER);
        visit.ready();
        visit.page().reload();

        visit.ready();
        assertThat(visit.one(".who-am-i")).containsText("desk");
        Assertions.assertThat(visit.page().evaluate("JSON.stringify({...localStorage})")).asString().doesNotContain(READER);
    }

    @Test
    void whoGivesNoTokenMayStillGiveOneLater() {
        Visit visit = visit(Looks.ENGLISH);
        visit.page().keyboard().press("Escape");
        assertThat(visit.one("main > .notices .problem")).containsText("401");

        visit.button("输入令牌", "Enter token").click();
        enter(visit, READER);

        assertThat(visit.one(".who-am-i")).containsText("desk");
        assertThat(visit.one(".problem")).hasCount(0);
    }

    @Test
    void whoLetsGoBesideTheDialogHasNotPressedThere() {
        Visit visit = visit(Looks.ENGLISH);
        visit.one("dialog input[type=password]").fill(READER);
        BoundingBox box = visit.one("dialog input[type=password]").boundingBox();

        visit.page().mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        visit.page().mouse().down();
        visit.page().mouse().move(2, 2);
        visit.page().mouse().up();

        assertThat(visit.one("dialog input[type=password]")).hasValue(READER);
        visit.page().mouse().click(2, 2);
        assertThat(visit.one("dialog")).hasCount(0);
    }

    @Test
    void whoSignsOutLeavesNothingBehind() {
        Visit visit = visit(Looks.ENGLISH);
        enter(visit, ADMIN);
        visit.ready();
        visit.extractSample();

        visit.button("退出", "Sign out").click();
        visit.one("dialog").waitFor();

        assertThat(visit.one(".records")).hasCount(0);
        assertThat(visit.one("#chat-text")).hasValue("");
        assertThat(visit.one(".who-am-i")).hasText("");
    }

    @Test
    void whoEntersAnotherTokenUnderWayIsToldWhoTheyAre() {
        Visit visit = visit(Looks.ENGLISH);
        enter(visit, READER);
        visit.ready();
        visit.page().route("**/api/v1/runs*", route -> {
            if (route.request().headers().get("authorization").endsWith(READER)) {
                route.fulfill(new Route.FulfillOptions().setStatus(401).setContentType("application/problem+json").setBody("{\"title\": \"Token needed\"}"));
            } else {
                route.resume();
            }
        });

        visit.open("runs");
        enter(visit, ADMIN);

        assertThat(visit.one(".who-am-i")).hasText("chief · scope admin");
    }

    @BothLanguages
    void aBundleIsSwappedWhileThePageIsOpen(Looks looks) throws Exception {
        Path jar = NewerJar.of(Served.bundle("org.yaosu.provider.openai"), looks.isChinese() ? "98.0.0" : "99.0.0");
        Visit visit = visit(looks);
        enter(visit, ADMIN);
        visit.ready();
        visit.open("providers");
        visit.one(".swap input[list]").fill("org.yaosu.provider.openai");
        visit.one(".swap input[type=file]").setInputFiles(jar);

        visit.button("先试一遍", "Try it first").click();
        assertThat(visit.one(".swap .good")).containsText(looks.say("没有改变任何东西", "nothing was changed"));
        visit.button("更换", "Swap").click();

        assertThat(visit.one(".swap .good")).containsText(looks.say("已更换", "Swapped"));
        assertThat(visit.one("[aria-label=openai]")).containsText(looks.isChinese() ? "98.0.0" : "99.0.0");
    }

    @BothLanguages
    void fiftyChatsAreExtractedWhileTheirModelIsSwapped(Looks looks) throws Exception {
        String version = looks.isChinese() ? "98.0.0" : "99.0.0";
        Path jar = NewerJar.of(Served.bundle("org.yaosu.provider.spark"), version);
        Visit visit = visit(looks);
        enter(visit, ADMIN);
        visit.ready();
        visit.startRun(World.chats(CHATS), "spark-max");
        String run = visit.page().url().replaceAll(".*/", "runs/");
        assertThat(visit.one("#run .state")).hasText(looks.say("进行中", "running"));

        visit.open("providers");
        visit.one(".swap input[list]").fill("org.yaosu.provider.spark");
        visit.one(".swap input[type=file]").setInputFiles(jar);
        visit.button("更换", "Swap").click();
        assertThat(visit.one(".swap .good")).containsText(looks.say("已更换", "Swapped"));
        assertThat(visit.one("[aria-label=spark-max]")).containsText(version);

        visit.open(run);
        assertThat(visit.one("#run .state").first()).containsText(looks.say("完成", "done"), new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(visit.one("#run .facts").first()).containsText(String.valueOf(CHATS));
        assertThat(visit.one("#run .facts").first()).containsText(looks.say("模型未答0", "Unanswered0"));
    }
}
