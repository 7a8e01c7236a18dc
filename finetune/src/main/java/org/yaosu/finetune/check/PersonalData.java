package org.yaosu.finetune.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts rows that hold numbers and addresses of people; nothing of them is kept. For one thread. */
final class PersonalData {

    /** Rows that are named. */
    private static final int NAMED = 5;

    /** What can be told by its shape alone. */
    private enum Shape {
        PHONE("phone numbers", "(?<!\\d)(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8})(?!\\d)"),
        MAIL("mail addresses", "[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+\\.[A-Za-z]{2}"),
        ID_NUMBER("ID card numbers", "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

        private final String words;
        private final Pattern pattern;

        Shape(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Map<Shape, Long> counts = new EnumMap<>(Shape.class);
    private final Map<Shape, List<Long>> lines = new EnumMap<>(Shape.class);

    void look(Row row) {
        for (Shape shape : Shape.values()) {
            if (shape.pattern.matcher(row.input()).find() || shape.pattern.matcher(row.output()).find()) {
                if (counts.merge(shape, 1L, Long::sum) <= NAMED) {
                    lines.computeIfAbsent(shape, none -> new ArrayList<>()).add(row.line());
                }
            }
        }
    }

    void tell(Findings findings) {
        counts.forEach((shape, count) -> findings.add(Trouble.PERSONAL_DATA, lines.get(shape).get(0),
                String.format(Locale.ROOT, "%d %s what look like %s, the first on line %s", count, count == 1 ? "row holds" : "rows hold", shape.words,
                        lines.get(shape).stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    }
}
