package org.yaosu.itest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * A reader's visit to the page, which remembers what should never happen: errors in the console, what the content policy forbids, dialogs of
 * scripts that chats brought, requests to other hosts.
 */
final class Visit implements AutoCloseable {

    /** What chats and names carry along to be run; it must not. */
    static final String SCRIPT = "<img src=x onerror=\"window.ran=1;alert(1)\"><script>window.ran=1</script>";

    private static final String WATCH = "window.ran = 0; window.violations = [];"
            + "document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));";

    private static final Pattern SOME = Pattern.compile(".+", Pattern.DOTALL);

    private final String address;
    private final BrowserContext context;
    private final Looks looks;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Page page;
    private volatile boolean away;

    Visit(Chromium chromium, String address, Looks looks) {
        this.address = address;
        this.looks = looks;
        this.context = chromium.browser().newContext(looks.options());
        context.addInitScript(WATCH);
        context.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("blob:" + address + "/")) {
                wrong.add("request to " + request.url());
            }
        });
        page = watched();
    }

    private Page watched() {
        Page opened = context.newPage();
        opened.onConsoleMessage(this::heard);
        opened.onPageError(error -> wrong.add("error " + error));
        opened.onDialog(dialog -> {
            wrong.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        return opened;
    }

    /** Chromium itself tells of every answer that is no good one; the page shows these. */
    private void heard(ConsoleMessage message) {
        boolean answer = message.text().startsWith("Failed to load resource") && (away || message.location().startsWith(address + "/api/v1"));
        if (!answer && !message.type().equals("log") && !message.type().equals("info")) {
            wrong.add("console " + message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    /** Opens a view, such as {@code runs/3}, once the page is ready. */
    Visit open(String view) {
        page.navigate(address + "/#/" + view);
        return ready();
    }

    /** Waits until the page knows what it needs. */
    Visit ready() {
        page.waitForSelector("html[data-ready]");
        return this;
    }

    /** Takes the service away from the reader, or gives it back. */
    void away(boolean now) {
        away |= now;
        context.setOffline(now);
    }

    /** Another tab of the same reader. */
    Page tab(String view) {
        Page other = watched();
        other.navigate(address + "/#/" + view);
        other.waitForSelector("html[data-ready]");
        return other;
    }

    Page page() {
        return page;
    }

    Looks looks() {
        return looks;
    }

    Locator one(String selector) {
        return page.locator(selector);
    }

    /** The button with these words, of the view that is shown. */
    Locator button(String chinese, String english) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(looks.say(chinese, english)).setExact(true));
    }

    /** Extracts a chat, and waits for its record. */
    Visit extract(String chat) {
        open("extract");
        one("#chat-text").fill(chat);
        one("#chat-text").press("Control+Enter");
        one(".records").waitFor();
        return this;
    }

    /** Extracts the sample, and waits for its record. */
    Visit extractSample() {
        open("extract");
        button("用示例对话", "Use the sample").click();
        PlaywrightAssertions.assertThat(one("#chat-text")).hasValue(SOME);
        button("提取", "Extract").click();
        one(".records").waitFor();
        return this;
    }

    /** Starts a run of the file that asks one model, or {@code none}, and shows it. */
    void startRun(byte[] chats, String model) {
        open("runs");
        one("#runs input[type=file]").setInputFiles(new FilePayload("chats.jsonl", "application/jsonl", chats));
        one("#runs .options select").nth(1).selectOption(model.equals("none") ? model : "these");
        if (!model.equals("none")) {
            one("#runs .ticks input[value=" + model + "]").check();
        }
        button("开始", "Start").click();
        page.waitForURL("**/#/runs/*");
    }

    /** A picture of what is in the window. */
    void picture(String view) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", looks + "-" + view + ".png")));
    }

    /** Nothing happened that should not. */
    void check() {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(wrong).as("what went wrong on the page").isEmpty();
            context.pages().forEach(open -> {
                softly.assertThat(open.evaluate("window.violations")).as("what the content policy forbade").isEqualTo(List.of());
                softly.assertThat(open.evaluate("window.ran")).as("scripts that were run").isEqualTo(0);
            });
        });
    }

    /** Nothing is wider than the window. */
    void checkWidth() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits into %d pixels", page.url(), looks.width()).isEqualTo(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
