package org.yaosu.engine.privacy;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders such as {@code 〔人1〕}, which tell what was there but not who. For one thread. */
final class PlaceholderMask implements Mask {

    /** Values of one character stand in too many words. */
    private static final int SHORTEST = 2;

    private static final String E_MAIL = "邮箱";
    private static final String NUMBER = "号码";
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    /**
     * Phones in the usual groups, and any seven digits or more, such as those of identity and bank cards; amounts of
     * money are mostly shorter. Digits may be full-width.
     */
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9０-９])(?:"
            + "(?:\\+?86[- ]?)?1[0-9]{2}[- .]?[0-9]{4}[- .]?[0-9]{4}"
            + "|0[0-9]{2,3}[- ]?[0-9]{3,4}[- ]?[0-9]{4}|[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}"
            + "|[0-9０-９]{7,}[Xx]?)(?![0-9０-９])");
    private static final Pattern PLACEHOLDER = Pattern.compile("[〔\\[【(（{<《]\\s*([\\u4e00-\\u9fa5A-Za-z]{1,20})\\s*([0-9]{1,6})\\s*[〕\\]】)）}>》]");
    private static final Pattern BARE = Pattern.compile("\\s*([\\u4e00-\\u9fa5A-Za-z]{1,20})([0-9]{1,6})\\s*");

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> speakers = new HashMap<>();
    /** How long the values are that begin with a character, the longest first: a look at a place costs no more than that. */
    private final Map<Character, NavigableSet<Integer>> lengths = new HashMap<>();

    /** A speaker is hidden under the bare name, which is what comes back; the whole label is hidden in texts too. */
    void addSpeaker(String kind, String label, String name) {
        String placeholder = placeholders.computeIfAbsent(name, value -> next(kind, value));
        speakers.put(label, placeholder);
        hideInTexts(name, placeholder);
        hideInTexts(label, placeholder);
    }

    void add(String kind, String text) {
        String value = text.strip();
        if (!value.isEmpty()) {
            hideInTexts(value, placeholders.computeIfAbsent(value, one -> next(kind, one)));
        }
    }

    private String next(String kind, String value) {
        String placeholder = "〔" + kind + counts.merge(kind, 1, Integer::sum) + "〕";
        values.put(placeholder, value);
        return placeholder;
    }

    private void hideInTexts(String value, String placeholder) {
        placeholders.putIfAbsent(value, placeholder);
        if (value.length() < SHORTEST) {
            return;
        }
        lengths.computeIfAbsent(value.charAt(0), first -> new TreeSet<>(Comparator.reverseOrder())).add(value.length());
    }

    @Override
    public String speaker(String label) {
        return speakers.getOrDefault(label, label);
    }

    @Override
    public String hide(String text) {
        MAIL.matcher(text).results().map(MatchResult::group).forEach(value -> add(E_MAIL, value));
        DIGITS.matcher(text).results().map(MatchResult::group).forEach(value -> add(NUMBER, value));
        StringBuilder hidden = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String value = valueAt(text, at);
            hidden.append(value == null ? text.substring(at, at + 1) : placeholders.get(value));
            at += value == null ? 1 : value.length();
        }
        return hidden.toString();
    }

    private String valueAt(String text, int at) {
        for (int length : lengths.getOrDefault(text.charAt(at), Collections.emptyNavigableSet())) {
            if (at + length <= text.length() && placeholders.containsKey(text.substring(at, at + length))) {
                return text.substring(at, at + length);
            }
        }
        return null;
    }

    @Override
    public String restore(String answer) {
        Matcher bare = BARE.matcher(answer);
        if (bare.matches() && values.containsKey("〔" + bare.group(1) + bare.group(2) + "〕")) {
            return values.get("〔" + bare.group(1) + bare.group(2) + "〕");
        }
        return PLACEHOLDER.matcher(answer).replaceAll(match -> Matcher.quoteReplacement(
                values.getOrDefault("〔" + match.group(1) + match.group(2) + "〕", match.group())));
    }
}
