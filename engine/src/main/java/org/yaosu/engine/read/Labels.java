package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaosu.api.field.FieldSpec;

/** Finds the labels in a line and the fields they are meant for. */
final class Labels {

    /** A label is at most so long, in characters; before a colon further away stands a sentence. */
    private static final int LONGEST = 60;
    /** Behind the first label of a line another one is at most so long. */
    private static final int INNER = 20;
    private static final int MOST = 100;

    private static final Pattern AND = Pattern.compile("以及|[、，,/&＆]|[和与及]");
    private static final Pattern BRACKETED = Pattern.compile("^【([^】]{1,30})】\\s*+[：:]?");
    private static final Pattern UNTOLD = Pattern.compile("^(.{2,60}?)(?:等)?(?:信息|情况)?((?:均|都|暂)?(?:未|没有|无法)[^，。,；;]{1,8})[。.]?$");
    private static final Pattern QUOTES = Pattern.compile("^[`\"“'‘]+|[`\"”'’]+[，,]?$");

    private final Keys keys;

    Labels(Keys keys) {
        this.keys = keys;
    }

    /**
     * A label with what stands behind it.
     *
     * @param name the label as it stands
     * @param fields what it is meant for: none, one, or several that are answered together
     * @param value what stands behind it, up to the next label of the line
     */
    record Labelled(String name, List<FieldSpec> fields, String value) {
    }

    /** The labels of a line, in its order; none where it has no label at its beginning. */
    List<Labelled> in(List<String> path, String text) {
        int colon = colon(text, 0);
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.find() && !fields(path, bracketed.group(1)).isEmpty()) {
            return List.of(new Labelled(bracketed.group(1), fields(path, bracketed.group(1)), value(text.substring(bracketed.end()))));
        }
        if (colon < 0 || colon > LONGEST) {
            return untold(path, text);
        }
        List<Labelled> found = new ArrayList<>();
        String name = text.substring(0, colon);
        int from = colon + 1;
        for (int next = colon(text, from); next >= 0 && found.size() < MOST; next = colon(text, next + 1)) {
            int start = labelStart(text, from, next);
            if (start > from && next - start <= INNER && keys.knows(text.substring(start, next))) {
                found.add(new Labelled(name, fields(path, name), value(text.substring(from, start - 1))));
                name = text.substring(start, next);
                from = next + 1;
            }
        }
        found.add(new Labelled(name, fields(path, name), value(text.substring(from))));
        return found;
    }

    /** A list of labels of which all is said that nothing is known: 邮箱、年龄和生日信息未提及. */
    private List<Labelled> untold(List<String> path, String text) {
        Matcher untold = UNTOLD.matcher(text);
        if (text.length() > 2 * LONGEST || !untold.matches() || !Nothing.isSaidBy(untold.group(2).replaceFirst("^[均都暂]", ""))) {
            return List.of();
        }
        List<FieldSpec> fields = fields(path, untold.group(1));
        return fields.isEmpty() ? List.of() : List.of(new Labelled(untold.group(1), fields, ""));
    }

    /** The fields a label is meant for; of several labels in one, each must be meant for one. */
    List<FieldSpec> fields(List<String> path, String label) {
        Optional<FieldSpec> whole = keys.match(path, label);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Set<FieldSpec> fields = new LinkedHashSet<>();
        for (String part : AND.split(label)) {
            Optional<FieldSpec> field = keys.match(path, part);
            if (field.isEmpty()) {
                return List.of();
            }
            fields.add(field.get());
        }
        return List.copyOf(fields);
    }

    private static int colon(String text, int from) {
        for (int place = from; place < text.length(); place++) {
            char c = text.charAt(place);
            if (c == ':' || c == '：') {
                return place;
            }
        }
        return -1;
    }

    /** Where the words before a colon begin that may be a label: behind the last separator. */
    private static int labelStart(String text, int from, int colon) {
        int start = colon;
        while (start > from && colon - start <= INNER && "；;，,。、|\t ".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static String value(String text) {
        String value = Glyphs.strip(text);
        while (!value.isEmpty() && "；;，,、|".indexOf(value.charAt(value.length() - 1)) >= 0) {
            value = Glyphs.strip(value.substring(0, value.length() - 1));
        }
        boolean quoted = value.length() > 1 && Glyphs.isQuote(Glyphs.shape(value.charAt(0))) || value.startsWith("`");
        return quoted ? Glyphs.strip(QUOTES.matcher(value).replaceAll("")) : value;
    }
}
