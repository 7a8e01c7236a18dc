package org.yaosu.engine.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaosu.api.field.FieldSpec;

/** Makes the values a field takes of whatever stands in its place. */
final class Coercion {

    private static final Set<String> NULLS = Set.of("null", "none", "nil", "undefined", "nan");
    private static final Set<String> TRUE = Set.of("true", "yes");
    private static final Set<String> FALSE = Set.of("false", "no");
    /** What models call the value where they wrap it with its evidence. */
    private static final Set<String> WRAPPERS = Set.of("value", "值", "取值", "答案", "answer", "text", "content");
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9](?:\\.[0-9]{1,20})?[eE]\\+?[0-9]{1,2}");

    private final Repairs repairs;
    private final NestedJson nested;

    Coercion(Repairs repairs, NestedJson nested) {
        this.repairs = repairs;
        this.nested = nested;
    }

    /** The values for a field; empty where the answer gives none, which is less than saying that there is nothing. */
    Optional<List<String>> values(FieldSpec field, Json json) {
        if (json instanceof Json.Gap) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        boolean cut = collect(field, json, texts);
        if (texts.isEmpty()) {
            return cut ? Optional.empty() : Optional.of(List.of());
        }
        return Optional.of(field.list() ? list(field, texts, json instanceof Json.Arr) : single(field, texts));
    }

    /** Collects the texts of a tree; true if something of it broke off. */
    private boolean collect(FieldSpec field, Json json, List<String> texts) {
        if (json instanceof Json.Text text) {
            return collectText(field, text.value(), texts);
        }
        if (json instanceof Json.Bare bare) {
            literal(field, bare.value()).ifPresent(texts::add);
            return false;
        }
        if (json instanceof Json.Arr list) {
            boolean cut = false;
            for (Json item : list.items()) {
                cut |= collect(field, item, texts);
            }
            return cut;
        }
        return json instanceof Json.Obj object ? collectObject(field, object, texts) : json == Json.Gap.CUT;
    }

    private boolean collectText(FieldSpec field, String text, List<String> texts) {
        String value = Glyphs.strip(Escapes.entities(text));
        Optional<Json.Arr> inside = field.allows(value) || Nothing.isSaidBy(value) ? Optional.empty() : nested.list(value);
        if (inside.isPresent()) {
            repairs.add("read a list that was written as a text");
            return collect(field, inside.get(), texts);
        }
        if (!isNothing(field, value)) {
            texts.add(value);
        }
        return false;
    }

    private boolean collectObject(FieldSpec field, Json.Obj object, List<String> texts) {
        Optional<Json.Member> wrapped = object.members().stream().filter(member -> WRAPPERS.contains(member.key())).findFirst();
        if (wrapped.isPresent()) {
            repairs.add("took a value out of an object");
            return collect(field, wrapped.get().value(), texts);
        }
        boolean set = object.members().stream().allMatch(member -> member.value() == Json.Gap.MISSING);
        List<String> values = new ArrayList<>();
        boolean cut = false;
        for (Json.Member member : object.members()) {
            cut |= collect(field, set ? new Json.Text(member.key()) : member.value(), values);
        }
        if (field.list() || set) {
            repairs.add("took an object for a list");
            texts.addAll(values);
        } else if (!cut && !values.isEmpty()) {
            repairs.add("joined the values of an object");
            texts.add(joined(field, values));
        }
        return cut;
    }

    private Optional<String> literal(FieldSpec field, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (field.allows(word) && !field.closedValues().isEmpty()) {
            return Optional.of(word);
        }
        if (NULLS.contains(lower)) {
            repairs.add("took '" + lower + "' for nothing");
            return Optional.empty();
        }
        if (TRUE.contains(lower) || FALSE.contains(lower)) {
            return truth(field, TRUE.contains(lower));
        }
        if (POWER_OF_TEN.matcher(word).matches()) {
            repairs.add("wrote out a number");
            return Optional.of(new BigDecimal(word).toPlainString());
        }
        String value = unquoted(word);
        return isNothing(field, value) ? Optional.empty() : Optional.of(value);
    }

    private Optional<String> truth(FieldSpec field, boolean yes) {
        if (!field.closedValues().isEmpty() || field.key().contains("是否")) {
            return Optional.of(yes ? "是" : "否");
        }
        repairs.add("took a truth value for nothing");
        return Optional.empty();
    }

    private boolean isNothing(FieldSpec field, String value) {
        if (field.closedValues().contains(value) || !Nothing.isSaidBy(value)) {
            return false;
        }
        if (!value.isEmpty()) {
            repairs.add("took a placeholder for nothing");
        }
        return true;
    }

    private List<String> single(FieldSpec field, List<String> texts) {
        if (!field.closedValues().isEmpty()) {
            ClosedValues closed = new ClosedValues(field.closedValues());
            Optional<String> value = texts.stream().map(closed::one).flatMap(Optional::stream).findFirst();
            if (value.isEmpty()) {
                dropped(field);
            } else if (!texts.contains(value.get())) {
                repairs.add("took the closed value out of a longer or other wording");
            }
            return value.stream().toList();
        }
        if (texts.size() == 1) {
            return texts;
        }
        if (field.personal()) {
            repairs.add("kept the first of several values");
            return List.of(texts.get(0));
        }
        repairs.add("joined several values to one");
        return List.of(String.join(field.unique() ? "、" : "；", texts));
    }

    private List<String> list(FieldSpec field, List<String> texts, boolean wasList) {
        if (!wasList) {
            repairs.add("took a single value for a list");
        }
        Set<String> values = new LinkedHashSet<>();
        for (String text : texts) {
            if (!field.closedValues().isEmpty()) {
                values.addAll(closed(field, text));
            } else if (wasList) {
                values.add(text);
            } else {
                split(text).stream().filter(part -> !isNothing(field, part)).forEach(values::add);
            }
        }
        return List.copyOf(values);
    }

    private List<String> closed(FieldSpec field, String text) {
        ClosedValues closed = new ClosedValues(field.closedValues());
        Optional<String> whole = closed.same(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Set<String> values = new LinkedHashSet<>();
        for (String part : split(text)) {
            List<String> meant = closed.same(part).map(List::of).orElseGet(() -> closed.several(part));
            if (meant.isEmpty() && !isNothing(field, part)) {
                dropped(field);
            } else if (!meant.contains(part)) {
                repairs.add("took the closed value out of a longer or other wording");
            }
            values.addAll(meant);
        }
        return List.copyOf(values);
    }

    private List<String> split(String text) {
        List<String> parts = Items.split(text);
        if (parts.size() > 1) {
            repairs.add("split one item at its separators");
        }
        return parts;
    }

    private void dropped(FieldSpec field) {
        repairs.add("dropped a value of " + field.key() + " that is none of its closed values");
    }

    private static String joined(FieldSpec field, List<String> values) {
        if (!field.unique()) {
            return String.join("；", values);
        }
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            boolean words = !joined.isEmpty() && isAscii(joined.charAt(joined.length() - 1)) && isAscii(value.charAt(0));
            joined.append(words ? " " : "").append(value);
        }
        return joined.toString();
    }

    private static boolean isAscii(char c) {
        return c > ' ' && c < 0x7f;
    }

    /** Without the quotation marks that only one side has, or both. */
    private static String unquoted(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && Glyphs.isQuote(Glyphs.shape(words.charAt(from)))) {
            from++;
        }
        while (to > from && Glyphs.isQuote(Glyphs.shape(words.charAt(to - 1)))) {
            to--;
        }
        return Glyphs.strip(words.substring(from, to));
    }
}
