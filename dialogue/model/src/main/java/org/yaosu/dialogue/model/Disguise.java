package org.yaosu.dialogue.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.dialogue.DialogueRequest;

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
    private static final Pattern PLACEHOLDER = Pattern.compile("[〔\\[【(（{<《]?\\s*(姓名|信息|生日|地址|号码|邮箱)\\s*([0-9]{1,3})(?![0-9])\\s*[〕\\]】)）}>》]?");

    /** A shorter value stands in too many other words. */
    private static final int SHORTEST = 2;

    private final Map<String, String> placeholders;
    private final Map<String, String> values;

    private Disguise(Map<String, String> placeholders) {
        this.placeholders = placeholders;
        this.values = placeholders.entrySet().stream().collect(Collectors.toMap(entry -> entry.getValue(), Map.Entry::getKey));
    }

    /** @param material whose texts are to be hidden */
    static Disguise of(DialogueRequest request, Material material) {
        Map<String, String> byValue = new LinkedHashMap<>();
        request.profile().forEach((key, texts) -> {
            if (PERSONAL.matcher(ChineseText.join(key)).find()) {
                texts.stream().map(ChineseText::join).filter(value -> value.length() >= SHORTEST).forEach(value -> add(byValue, kind(key), value));
            }
        });
        material.map(text -> {
            MAIL.matcher(text).results().forEach(mail -> add(byValue, "邮箱", mail.group()));
            NUMBER.matcher(MAIL.matcher(text).replaceAll(" ")).results().forEach(number -> add(byValue, "号码", number.group()));
            return text;
        });
        Map<String, String> longestFirst = new LinkedHashMap<>();
        byValue.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach(value -> longestFirst.put(value, byValue.get(value)));
        return new Disguise(longestFirst);
    }

    private static void add(Map<String, String> byValue, String kind, String value) {
        byValue.computeIfAbsent(value, one -> kind + (byValue.values().stream().filter(other -> other.startsWith(kind)).count() + 1));
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
        String hidden = text;
        for (Map.Entry<String, String> entry : placeholders.entrySet()) {
            hidden = hidden.replace(entry.getKey(), "〔" + entry.getValue() + "〕");
        }
        return hidden;
    }

    /** A text with the values in their places, in whatever brackets a model wrote them. */
    String restore(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1) + match.group(2));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
