package org.yaosu.itest.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Who looks at the page, and how.
 *
 * @param language what the browser prefers
 * @param dark whether the reader's system is dark
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
record Looks(String language, boolean dark, int width, int height) {

    static final Looks CHINESE = new Looks("zh-CN", false, 1280, 900);
    static final Looks ENGLISH = new Looks("en-GB", false, 1280, 900);

    Looks dark(boolean other) {
        return new Looks(language, other, width, height);
    }

    Looks sized(int otherWidth, int otherHeight) {
        return new Looks(language, dark, otherWidth, otherHeight);
    }

    boolean isChinese() {
        return language.startsWith("zh");
    }

    boolean isPhone() {
        return width < 600;
    }

    /** One of two texts, by the language. */
    String say(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale(language).setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(width, height).setAcceptDownloads(true)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** A name for pictures. */
    @Override
    public String toString() {
        return (isPhone() ? "phone" : "desktop") + (dark ? "-dark-" : "-light-") + language.substring(0, 2);
    }
}
