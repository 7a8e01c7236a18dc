package org.yaosu.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Regular expressions of every kind, and texts in which they are found now and then. Few signs, so that they often meet. */
final class RandomRegex {

    private static final List<String> SIGNS = List.of("a", "B", "b", "我", "是", "0", "-", " ", "\n", "\uD83D\uDE00", "\uD83D", "\uDE00");
    private static final List<String> ONE = List.of("a", "B", "b", "我", "是", "是", "0", "-", " ", "\\n", "\\u6211", "\\x61", "\\-", ".", "\\d", "\\s", "\\S", "\\w",
            "[ab]", "[^a]", "[a-z]", "[我0-9-]", "[-a]", "[^\\s我]", "[\\d\\u6211]", "[是\\-B]", "[a[b]]", "[a&&[ab]]", "[ab&&[^b]]", "[^a[b]]", "[a-z&&a我]", "[我a&&\\w&&a]", "[a&b]", "[a&&&b]", "\\p{L}", "\uD83D\uDE00", "[\uD83D\uDE00b]", "\\Qa-\\E", "\\R");
    private static final List<String> PLACES = List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G");
    private static final List<String> TIMES = List.of("?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}", "{2,3}", "??", "*?", "+?", "?+", "*+", "{0,2}?", "{1,2}+");
    private static final List<String> GROUPS = List.of("(", "(?:", "(?:", "(?i:", "(?>", "(?=", "(?!", "(?<=", "(?<!", "(?<name>", "(?s:", "(?i)(");

    private final Random random;

    RandomRegex(Random random) {
        this.random = random;
    }

    /** Not always one that {@link java.util.regex.Pattern} accepts. */
    String regex() {
        String regex = alternatives(3);
        // Java reads beyond the text's end where a back reference takes any case.
        return regex.contains("(?i") ? regex.replace("\\1", "") : regex;
    }

    String text() {
        return IntStream.range(0, random.nextInt(10)).mapToObj(i -> one(SIGNS)).collect(Collectors.joining());
    }

    private String alternatives(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> sequence(depth)).collect(Collectors.joining("|"));
    }

    private String sequence(int depth) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> part(depth)).collect(Collectors.joining());
    }

    private String part(int depth) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return one(PLACES);
        }
        if (kind == 1) {
            return "\\1";
        }
        String once = depth > 0 && kind < 8 ? one(GROUPS) + alternatives(depth - 1) + ")" : one(ONE);
        return random.nextInt(4) == 0 ? once + one(TIMES) : once;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
