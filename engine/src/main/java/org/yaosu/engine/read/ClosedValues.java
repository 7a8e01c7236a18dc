package org.yaosu.engine.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which of a field's closed values a wording means: the longest that fits, and never one that is denied. */
final class ClosedValues {

    private static final Pattern NOISE = Pattern.compile("^[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+|[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+$");
    private static final Pattern HEAD = Pattern.compile("^[^,.;:。、()\\s]+");
    /** Behind a value these leave open which it is. */
    private static final Pattern OPEN = Pattern.compile("^\\s*(?:或|还是|与否|不明|不详|未知|不确定|[/|]|\\?|吗)");
    private static final Pattern DOUBT = Pattern.compile("(?:未必|不一定|不确定|是否|不清楚|无法|难以|可能没)[^,。;]{0,6}$");
    private static final Pattern DENIAL = Pattern.compile("(?:不|没|没有|无|非|未|别|否)(?:是|太|很|够|算|怎么|什么|明确|明显|明确的|明显的|任何|存在|涉及){0,3}$");
    private static final Set<String> YES = Set.of("是", "有", "是的", "有的", "yes", "true", "y");
    private static final Set<String> NO = Set.of("否", "不是", "没有", "无", "不", "no", "false", "n");
    /** In a longer text a value of one character may be part of any word. */
    private static final int SHORT = 8;
    private static final int LONGEST = 4000;

    private final List<String> values;
    private final List<String> longestFirst;

    ClosedValues(List<String> values) {
        this.values = values;
        this.longestFirst = values.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The one value that is meant; empty where none or several may be. */
    Optional<String> one(String text) {
        Optional<String> same = same(text);
        if (same.isPresent() || text.length() > LONGEST) {
            return same;
        }
        String folded = fold(text);
        Optional<String> head = beginning(folded);
        if (head.isPresent()) {
            return head;
        }
        Set<String> contained = contained(folded);
        if (contained.size() == 1) {
            return contained.stream().filter(value -> !isLeftOpen(folded, fold(value))).findFirst();
        }
        return contained.isEmpty() ? polarity(folded) : Optional.empty();
    }

    /** All values that are meant. */
    List<String> several(String text) {
        Optional<String> same = same(text);
        if (same.isPresent() || text.length() > LONGEST) {
            return same.stream().toList();
        }
        return List.copyOf(contained(fold(text)));
    }

    /** The value that differs in width, case, quotation marks and punctuation around it at most. */
    Optional<String> same(String text) {
        String folded = fold(text);
        return values.stream().filter(value -> value.equals(text)).findFirst()
                .or(() -> values.stream().filter(value -> fold(value).equals(folded)).findFirst());
    }

    private Optional<String> beginning(String text) {
        for (String value : longestFirst) {
            String start = fold(value);
            if (text.startsWith(start)) {
                String rest = text.substring(start.length());
                boolean other = values.stream().anyMatch(next -> rest.startsWith(fold(next)));
                return other || OPEN.matcher(rest).find() ? Optional.empty() : Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Set<String> contained(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<String> denied = new ArrayList<>();
        for (int place = 0; place < text.length();) {
            Optional<String> here = at(text, place);
            if (here.isPresent()) {
                String before = text.substring(Math.max(0, place - 10), place);
                if (DOUBT.matcher(before).find()) {
                    return Set.of();
                }
                if (DENIAL.matcher(before).find()) {
                    denied.add(here.get());
                } else {
                    found.add(here.get());
                }
            }
            place += here.map(value -> fold(value).length()).orElse(1);
        }
        denied.forEach(value -> opposite(value).ifPresent(found::add));
        return found;
    }

    private static boolean isLeftOpen(String text, String value) {
        int place = text.indexOf(value);
        return place >= 0 && OPEN.matcher(text.substring(place + value.length())).find();
    }

    private Optional<String> at(String text, int place) {
        return longestFirst.stream().filter(value -> text.startsWith(fold(value), place))
                .filter(value -> value.length() > 1 || text.length() <= SHORT).findFirst();
    }

    /** What 是 or 没有 at the beginning means where there are two values and one denies the other. */
    private Optional<String> polarity(String text) {
        var head = HEAD.matcher(text);
        if (values.size() != 2 || !head.find()) {
            return Optional.empty();
        }
        Optional<String> positive = values.stream().filter(value -> !isDenial(value) && opposite(value).isPresent()).findFirst();
        if (YES.contains(head.group())) {
            return positive;
        }
        return NO.contains(head.group()) ? positive.flatMap(this::opposite) : Optional.empty();
    }

    private Optional<String> opposite(String value) {
        return values.stream().filter(other -> !other.equals(value))
                .filter(other -> isDenial(value) != isDenial(other) && stem(value).equals(stem(other))).findFirst();
    }

    private static boolean isDenial(String value) {
        return value.startsWith("不") || value.startsWith("无") || value.startsWith("没") || value.startsWith("非") || value.startsWith("否");
    }

    private static String stem(String value) {
        return value.replaceFirst("^(?:没有|有|无|不是|不|没|非|是|否)(?=.)", "");
    }

    private static String fold(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
