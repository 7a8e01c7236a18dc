package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a summary, without its Markdown.
 *
 * @param indent how far it is indented, in characters
 * @param marked whether it has a bullet or a number
 * @param heading whether it is a heading
 * @param text the words
 */
record Line(int indent, boolean marked, boolean heading, String text) {

    private static final int MOST_CELLS = 50;

    private static final Pattern MARK = Pattern.compile("[-*•·●▪◦+>]\\s+|[-•·●▪◦](?=[^-\\s0-9])|[(（]?[0-9]{1,2}(?:[.、)）]\\s*+(?![0-9]))|[①-⑳]\\s*+|\\[[ xX]]\\s+");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s*+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|~~");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\_*#\\[\\]()|.`+>~-])");
    private static final Pattern RULE = Pattern.compile("[\\s|:+=_—-]*+");

    static Line of(String raw) {
        int indent = 0;
        while (indent < raw.length() && Glyphs.isBlank(raw.charAt(indent))) {
            indent++;
        }
        String rest = Glyphs.strip(raw);
        boolean marked = false;
        for (Matcher mark = MARK.matcher(rest); mark.lookingAt(); mark = MARK.matcher(rest)) {
            marked = true;
            rest = Glyphs.strip(rest.substring(mark.end()));
        }
        Matcher sharp = HEADING.matcher(rest);
        boolean heading = sharp.lookingAt();
        rest = heading ? Glyphs.strip(rest.substring(sharp.end())) : rest;
        String plain = ESCAPE.matcher(EMPHASIS.matcher(rest).replaceAll("")).replaceAll("$1");
        return new Line(indent, marked, heading, Glyphs.strip(Escapes.entities(plain)));
    }

    /** Whether it has no words: blank, a rule, or the line below the head of a table. */
    boolean isEmpty() {
        return RULE.matcher(text).matches();
    }

    boolean isFence() {
        return text.startsWith("```");
    }

    boolean isTableRow() {
        return text.startsWith("|") && text.indexOf('|', 1) > 0;
    }

    /** The cells of a table's row. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int bar = text.indexOf('|', 1); bar >= 0 && cells.size() < MOST_CELLS; bar = text.indexOf('|', start)) {
            cells.add(Glyphs.strip(text.substring(start, bar)));
            start = bar + 1;
        }
        String last = Glyphs.strip(text.substring(start));
        if (!last.isEmpty()) {
            cells.add(last);
        }
        return cells;
    }
}
