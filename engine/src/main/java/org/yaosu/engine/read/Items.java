package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Divides a text that names several things. */
final class Items {

    /** What has more parts is no enumeration. */
    private static final int MOST = 200;

    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·]\\s+|[(（]?[0-9]{1,2}(?:[.、]\\s*(?![0-9])|[)）]))");

    private Items() {
    }

    /** The parts between separators and lines, without blanks, bullets and empty ones; brackets hold together what is in them. */
    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int place = 0; place < text.length() && items.size() < MOST; place++) {
            char c = text.charAt(place);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n' || depth == 0 && "、，,;；".indexOf(c) >= 0) {
                add(text.substring(start, place), items);
                start = place + 1;
                depth = 0;
            }
        }
        if (items.size() < MOST) {
            add(text.substring(start), items);
        }
        return items;
    }

    private static void add(String part, List<String> items) {
        String item = Glyphs.strip(BULLET.matcher(Glyphs.strip(part)).replaceFirst(""));
        if (!item.isEmpty()) {
            items.add(item);
        }
    }
}
