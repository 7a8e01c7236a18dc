package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, in every look: nothing that keeps people out, nothing wider than the window. The pictures lie in target/screenshots. */
@InBrowser
class LooksTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final World world;

    LooksTest(World world) {
        this.world = world;
    }

    static List<Looks> looks() {
        return List.of(Looks.CHINESE, Looks.ENGLISH.dark(true), Looks.ENGLISH.sized(390, 844), Looks.CHINESE.dark(true).sized(360, 740));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyViewIsForEverybody(Looks looks) {
        Visit visit = world.visit(looks);
        visit.open("extract");
        look(visit, "start");
        visit.extractSample();
        visit.one("[data-key='基本信息-手机号码'] .value-text").focus();
        look(visit, "extract");
        visit.one("[data-key='基本信息-姓名'] .value-text").press("Enter");
        look(visit, "edit");
        visit.page().keyboard().press("Escape");
        byte[] chats = World.chats(4);
        String first = run(visit, chats, "none");
        String second = run(visit, chats, "spark-max");
        look(visit, "run");
        visit.startRun(World.chats(60), "spark-max");
        assertThat(visit.one("#run .state.running")).isVisible();
        visit.one("#run .pace").waitFor();
        look(visit, "progress");
        visit.open("runs");
        visit.one("#runs table").waitFor();
        look(visit, "runs");
        visit.open("compare/" + first + "/" + second);
        visit.one("#compare table").waitFor();
        look(visit, "compare");
        visit.open("providers");
        visit.one(".provider").first().waitFor();
        look(visit, "providers");
        visit.open("fields");
        visit.one("#fields table").first().waitFor();
        look(visit, "fields");
        visit.page().keyboard().press("?");
        visit.one("dialog").waitFor();
        look(visit, "keys");
    }

    private static String run(Visit visit, byte[] chats, String providers) {
        visit.startRun(chats, providers);
        assertThat(visit.one("#run .state.done")).isVisible();
        return visit.page().url().replaceAll(".*/", "");
    }

    private static void look(Visit visit, String view) {
        visit.picture(view);
        visit.checkWidth();
        if (visit.looks().isPhone()) {
            // the same parts as on a large screen
            return;
        }
        List<Rule> violations = new AxeBuilder(visit.page()).setLegacyMode(true).analyze().getViolations();
        assertThat(violations.stream().filter(rule -> GRAVE.contains(rule.getImpact())).map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(CheckedNode::getHtml).toList()))
                .as("what keeps people out of %s in %s", view, visit.looks()).isEmpty();
    }
}
