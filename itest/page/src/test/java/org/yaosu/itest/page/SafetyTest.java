package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people and services say is shown, and never run. That nothing was run is checked after every test, here and elsewhere. */
@InBrowser
class SafetyTest {

    private final World world;

    SafetyTest(World world) {
        this.world = world;
    }

    @BothLanguages
    void scriptsInAChatAreText(Looks looks) {
        Visit visit = world.visit(looks).extract("客服一：您好" + Visit.SCRIPT + "\n买家二：" + Visit.SCRIPT + "我的电话 138 0000 0001");

        assertThat(visit.one(".turn .said").first()).hasText("您好" + Visit.SCRIPT);
        assertThat(visit.one(".turn img, .turn script")).hasCount(0);
    }

    @Test
    void scriptsInNamesAreText() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.page().route("**/api/v1/extractions", route -> {
            APIResponse real = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(real).setBody(real.text().replace("买家二", quoted())));
        });

        visit.extract("客服一：您好\n买家二：我要标准版，我的电话 138 0000 0001");

        assertThat(visit.one(".turn .speaker").nth(1)).containsText("<script>");
        assertThat(visit.one(".records .customer")).containsText("<script>");
        assertThat(visit.one(".result img, .result script")).hasCount(0);
    }

    @Test
    void scriptsInCorrectionsAreText() {
        Visit visit = world.visit(Looks.ENGLISH).extractSample();
        visit.one("[data-key='基本信息-姓名'] .value-text").press("Enter");

        visit.one(".editor textarea").fill(Visit.SCRIPT);
        visit.one(".editor textarea").press("Enter");

        assertThat(visit.one("[data-key='基本信息-姓名'] .value-text")).hasText(Visit.SCRIPT);
    }

    @Test
    void scriptsInProblemsAreText() {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");
        visit.page().route("**/api/v1/extractions", route -> route.fulfill(new Route.FulfillOptions().setStatus(422).setContentType("application/problem+json")
                .setBody("{\"type\": \"urn:yaosu:problem:refused\", \"title\": \"" + quoted() + "\", \"status\": 422, \"detail\": \"" + quoted() + "\"}")));
        visit.one("#chat-text").fill("客服一：您好");

        visit.one("#chat-text").press("Control+Enter");

        assertThat(visit.one(".problem-title strong")).hasText(Visit.SCRIPT);
        assertThat(visit.one(".problem img, .problem script")).hasCount(0);
    }

    @Test
    void scriptsInTheAddressAreText() {
        Visit visit = world.visit(Looks.ENGLISH);

        visit.page().navigate(world.address() + "/#/runs/%3Cimg%20src=x%20onerror=alert(1)%3E");

        assertThat(visit.one("#run .problem")).isVisible();
    }

    @Test
    void theAddressLeadsToNothingButRuns() {
        Visit visit = world.visit(Looks.ENGLISH);
        List<String> asked = new CopyOnWriteArrayList<>();
        visit.page().onRequest(request -> asked.add(request.url()));

        visit.open("runs/..%2F..%2F..%2Fpage%2Fsample.txt");

        assertThat(visit.one("#run .problem")).containsText("There is no run ../../../page/sample.txt");
        Assertions.assertThat(asked).noneMatch(url -> url.endsWith("sample.txt"));
    }

    @Test
    void namesThatAreWrittenFromRightToLeftTurnNothingElse() {
        Visit visit = world.visit(Looks.ENGLISH).open("extract");

        visit.one("#extract input[type=file]").setInputFiles(new FilePayload("\u202Efdp.jsonl", "application/jsonl", World.chats(3)));

        assertThat(visit.one("#extract .good p")).containsText("which can be run as a batch");
        Assertions.assertThat(visit.one("#extract .good p").evaluate("""
                node => {
                    const text = node.firstChild;
                    const at = index => {
                        const range = document.createRange();
                        range.setStart(text, index);
                        range.setEnd(text, index + 1);
                        return range.getBoundingClientRect().left;
                    };
                    return at(0) < at(text.length - 1);
                }""")).as("the end stands behind the beginning").isEqualTo(true);
    }

    @Test
    void theServerForbidsWhatThePageDoesNotDo() {
        Visit visit = world.visit(Looks.ENGLISH);

        Response page = visit.page().navigate(world.address() + "/");

        Assertions.assertThat(page.headerValue("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'").doesNotContain("unsafe");
        Assertions.assertThat(visit.page().content()).doesNotContain("onclick=", "javascript:", "<style");
    }

    private static String quoted() {
        return Visit.SCRIPT.replace("\"", "\\\"");
    }
}
