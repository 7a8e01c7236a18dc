package org.yaosu.dialogue.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts placeholders such as {@code 〔姓名1〕} for what tells who somebody is, and back: what the profile calls a name, a day of birth, an
 * address or the like, wherever it stands, and every number of a phone or a card and every mail address. Immutable.
 */
final class Disguise {

    private static final Pattern PERSONAL = Pattern.compile(
            "(姓名|名字|昵称|称呼|生日|出生日期|出生年月|电话|手机|号码|邮箱|邮件|地址|住址|身份证|微信)|(name|birth|phone|mobile|mail|address|wechat|qq)", Pattern.CASE_INSENSITIVE);
    private static final String NAME = "姓名";
    private static final String OTHER = "信息";

    /** Mobile and landline numbers, grouped or not, and other numbers of seven digits or more, such as of cards. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9])(?:(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|0[0-9]{2,3}[- ]?[0-9]{7,8}|[0-9]{7,}[0-9xX]?)(?![0-9])");
    private static final String SIGN = "[A-Za-z0-9_%+-]";
    /** Dots may have come apart with the words. Bounded and possessive, so that a long text takes no longer than it is. */
    private static final Pattern MAIL = Pattern.compile(
            "(?<!" + SIGN + ")" + SIGN + "++(?: ?\\. ?" + SIGN + "++){0,8}+ ?@ ?[A-Za-z0-9-]{1,63}+(?: ?\\. ?[A-Za-z0-9-]{1,63}+){1,8}+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[〔\\[【(（{<《]?\\s*(姓名|信息|生日|地址|号码|邮箱)\\s*([0-9]{1,7})(?![0-9])\\s*[〕\\]】)）}>》]?");

    /** A shorter value stands in too many other words. */
    private static final int SHORTEST = 2;

    private final Pattern personal;
    private final Map<String, String> placeholders;
    private final Map<String, String> values;

    private Disguise(Pattern personal, Map<String, String> placeholders) {
        this.personal = personal;
        this.placeholders = Map.copyOf(placeholders);
        this.values = placeholders.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * @param profile what is known of the user
     * @param material whose texts are to be hidden
     */
    static Disguise of(Map<String, List<String>> profile, Material material) {
        Placeholders placeholders = new Placeholders();
        profile.forEach((key, texts) -> {
            if (PERSONAL.matcher(ChineseText.join(key)).find()) {
                texts.stream().map(ChineseText::join).filter(value -> value.length() >= SHORTEST).forEach(value -> placeholders.add(kind(key), value));
            }
        });
        Pattern personal = personal(placeholders.all.keySet());
        material.map(text -> {
            personal.matcher(text).results().forEach(match -> placeholders.add(MAIL.matcher(match.group()).matches() ? "邮箱" : "号码", match.group()));
            return text;
        });
        return new Disguise(personal, placeholders.all);
    }

    /** All that is hidden. Where several begin, the longer one is taken: a mail address, not the name in it; an address, not its number. */
    private static Pattern personal(Collection<String> known) {
        Map<Boolean, List<String>> values = known.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.partitioningBy(value -> goesOn(value, MAIL) || goesOn(value, NUMBER)));
        return Pattern.compile(Stream.of(anyOf(values.get(true)), Stream.of(MAIL.pattern(), NUMBER.pattern()), anyOf(values.get(false)))
                .flatMap(patterns -> patterns).collect(Collectors.joining("|")));
    }

    private static boolean goesOn(String value, Pattern beginning) {
        Matcher begins = beginning.matcher(value);
        return begins.lookingAt() && begins.end() < value.length();
    }

    /** The class of first characters spares most places the trial of each value. */
    private static Stream<String> anyOf(List<String> values) {
        return values.isEmpty() ? Stream.empty() : Stream.of(values.stream().map(value -> Pattern.quote(Character.toString(value.codePointAt(0)))).distinct()
                .collect(Collectors.joining("", "(?=[", "])")) + values.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }

    /** The placeholders by value; those of a kind are counted. */
    private static final class Placeholders {

        private final Map<String, String> all = new HashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();

        void add(String kind, String value) {
            all.computeIfAbsent(value, one -> kind + counts.merge(kind, 1, Integer::sum));
        }
    }

    private static String kind(String key) {
        String lower = ChineseText.join(key).toLowerCase(Locale.ROOT);
        if (List.of("姓名", "名字", "昵称", "称呼", "name").stream().anyMatch(lower::contains)) {
            return NAME;
        }
        if (List.of("生日", "出生", "birth").stream().anyMatch(lower::contains)) {
            return "生日";
        }
        return lower.contains("址") || lower.contains("address") ? "地址" : OTHER;
    }

    /** A text with placeholders. */
    String hide(String text) {
        return personal.matcher(text).replaceAll(match -> "〔" + placeholders.get(match.group()) + "〕");
    }

    /** A text with the values in their places, in whatever brackets a model wrote them. */
    String restore(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1) + match.group(2));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
