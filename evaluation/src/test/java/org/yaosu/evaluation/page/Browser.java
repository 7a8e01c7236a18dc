package org.yaosu.evaluation.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that looks at one page after another, as a reader would. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1440,1000");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    Browser(Path chromium, Path chromedriver) throws IOException {
        Path profile = Files.createTempDirectory(Path.of("target"), "browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(FLAGS).addArguments("--user-data-dir=" + profile.toAbsolutePath());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        // With its executable given, nothing looks for a driver on the network.
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile()).usingAnyFreePort().build();
        service.sendOutputTo(OutputStream.nullOutputStream());
        driver = new ChromeDriver(service, options);
    }

    /** Opens a page anew, with what stands behind the {@code #} of its address, once it has drawn itself. */
    Browser open(Path page, String state) {
        driver.get("about:blank");
        driver.get(page.toUri() + "#" + state);
        return await(browser -> !browser.text("#subject").startsWith("Reading"));
    }

    Browser press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    Browser click(String selector) {
        WebElement element = one(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        return this;
    }

    Browser hover(String selector) {
        WebElement element = one(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver).moveToElement(element).perform();
        return this;
    }

    /** Waits for a condition, and fails after ten seconds without it. */
    Browser await(Predicate<Browser> condition) {
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(ignored -> condition.test(this));
        return this;
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return one(selector).getText();
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Object runUntilDone(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** What stands behind the {@code #} of the address, decoded. */
    String state() {
        return (String) run("return decodeURIComponent(location.hash.slice(1))");
    }

    /** What the console told since it was asked last. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Addresses that were asked for since this was asked last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(entry -> parsed(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText()).toList();
    }

    void look(int width, int height, boolean phone, boolean dark) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** From the next page on: a tag of a language, as the reader's settings have it. */
    void speak(String language) {
        driver.executeCdpCommand("Emulation.setUserAgentOverride", Map.of("userAgent", run("return navigator.userAgent"), "acceptLanguage", language));
    }

    void lookAsBefore() {
        speak("en-US");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    /** A picture of what is in the window, or of the whole page. */
    Path picture(Path file, boolean whole) throws IOException {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", whole)).get("data");
        Files.createDirectories(file.getParent());
        Files.copy(new ByteArrayInputStream(Base64.getDecoder().decode((String) data)), file,
                StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static JsonNode parsed(String message) {
        try {
            return JSON.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
