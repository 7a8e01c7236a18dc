package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaosu.api.field.FieldSpec;

/** Reads answers that are no JSON but lines with labels: summaries in Markdown, tables, plain text. One object reads one answer. */
final class LabelledLines {

    /** More customers than a chat has. */
    private static final int MOST_CUSTOMERS = 200;

    private final Labels labels;
    private final Repairs repairs;
    private final Coercion coercion;
    private final List<Map<FieldSpec, List<String>>> records = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<List<FieldSpec>> head = new ArrayList<>();
    private String section = "";
    private List<FieldSpec> open = List.of();
    private int openIndent;
    /** Whether the label had nothing behind it, so that the answer is what follows. */
    private boolean openAwaits;
    private boolean paragraph;

    LabelledLines(Keys keys, Repairs repairs) {
        this.labels = new Labels(keys);
        this.repairs = repairs;
        this.coercion = new Coercion(repairs, new NestedJson(keys, repairs));
    }

    /** The records of a text, in its order; none where it has no label of the form. */
    List<Map<String, List<String>>> read(String text) {
        text.lines().takeWhile(line -> records.size() < MOST_CUSTOMERS).map(Line::of).forEach(this::line);
        List<Map<String, List<String>>> found = new ArrayList<>();
        for (Map<FieldSpec, List<String>> texts : records) {
            Map<String, List<String>> record = new LinkedHashMap<>();
            texts.forEach((field, parts) -> record.put(field.key(), values(field, parts)));
            found.add(record);
        }
        return found;
    }

    /** Labels that are none of the form's. */
    Set<String> unknown() {
        return unknown;
    }

    private List<String> values(FieldSpec field, List<String> parts) {
        // A list that was divided by bullets is one already; anything else is one text.
        Json json = parts.size() > 1 && field.list() ? new Json.Arr(parts.stream().<Json>map(Json.Text::new).toList())
                : new Json.Text(String.join("；", parts));
        return coercion.values(field, json).orElse(List.of());
    }

    private void line(Line line) {
        if (line.isFence() || line.isEmpty()) {
            // Bullets may follow their label behind a blank line; words that follow it so are another paragraph.
            paragraph = true;
            if (line.text().indexOf('|') < 0) {
                head.clear();
            }
            return;
        }
        if (line.isTableRow()) {
            row(line.cells());
            return;
        }
        List<Labels.Labelled> found = labels.in(path(), line.text());
        boolean known = found.stream().anyMatch(label -> !label.fields().isEmpty());
        if (known) {
            found.forEach(label -> labelled(label, line));
        } else if (line.heading() || !found.isEmpty() && found.get(0).value().isEmpty() && line.indent() <= openIndent || isTitle(line)) {
            title(line);
        } else if (!open.isEmpty() && belongs(line)) {
            open.forEach(field -> add(field, line.text()));
        } else {
            open = List.of();
            found.stream().map(label -> Glyphs.strip(label.name())).filter(name -> name.length() <= 20).forEach(unknown::add);
        }
    }

    private List<String> path() {
        return section.isEmpty() ? List.of() : List.of(section);
    }

    /** A line of its own that only names a field: a heading whose answer follows. */
    private boolean isTitle(Line line) {
        return labels.fields(path(), line.text()).size() == 1;
    }

    private void title(Line line) {
        String name = line.text().replaceFirst("[：:]\\s*$", "");
        List<FieldSpec> fields = labels.fields(path(), name);
        if (fields.size() == 1) {
            labelled(new Labels.Labelled(name, fields, ""), line);
        } else {
            section = name;
            open = List.of();
        }
    }

    /** Whether a line without a label of the form goes on with the answer before it. */
    private boolean belongs(Line line) {
        boolean awaited = openAwaits && (line.marked() || records.get(records.size() - 1).get(open.get(0)).isEmpty());
        return awaited || line.indent() > openIndent || !line.marked() && !paragraph;
    }

    private void labelled(Labels.Labelled label, Line line) {
        if (label.fields().isEmpty()) {
            unknown.add(Glyphs.strip(label.name()));
            return;
        }
        start(label.fields());
        if (label.fields().size() == 1) {
            add(label.fields().get(0), label.value());
            open = label.fields();
            openIndent = line.indent();
            openAwaits = label.value().isEmpty();
            paragraph = false;
            return;
        }
        open = List.of();
        if (label.value().isEmpty() || Nothing.isSaidBy(label.value())) {
            return;
        }
        List<String> parts = Items.split(label.value());
        if (parts.size() == label.fields().size()) {
            repairs.add("divided an answer to several labels");
            for (int i = 0; i < parts.size(); i++) {
                add(label.fields().get(i), parts.get(i));
            }
        } else {
            label.fields().forEach(field -> repairs.add("dropped a value of " + field.key() + " that is given for several fields in one"));
        }
    }

    /** A label that was there already as the record's first begins the next customer. */
    private void start(List<FieldSpec> fields) {
        Map<FieldSpec, List<String>> last = records.isEmpty() ? Map.of() : records.get(records.size() - 1);
        if (records.isEmpty() || last.keySet().stream().findFirst().filter(fields::contains).isPresent()) {
            records.add(new LinkedHashMap<>());
        }
        fields.forEach(field -> {
            if (records.get(records.size() - 1).putIfAbsent(field, new ArrayList<>()) != null) {
                repairs.add("a key stood twice");
            }
        });
    }

    private void add(FieldSpec field, String text) {
        if (!text.isEmpty()) {
            records.get(records.size() - 1).get(field).add(text);
        }
    }

    private void row(List<String> cells) {
        open = List.of();
        List<List<FieldSpec>> fields = cells.stream().map(cell -> labels.fields(path(), cell)).toList();
        long named = fields.stream().filter(field -> field.size() == 1).count();
        if (named > 1) {
            head.clear();
            head.addAll(fields);
        } else if (!head.isEmpty() && head.size() == cells.size()) {
            records.add(new LinkedHashMap<>());
            for (int i = 0; i < cells.size(); i++) {
                cell(head.get(i), cells.get(i));
            }
        } else {
            for (int i = 0; i < cells.size(); i++) {
                if (!fields.get(i).isEmpty()) {
                    String value = String.join("，", cells.subList(i + 1, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList());
                    labelled(new Labels.Labelled(cells.get(i), fields.get(i), value), new Line(0, true, false, ""));
                    return;
                }
            }
        }
    }

    private void cell(List<FieldSpec> fields, String text) {
        for (FieldSpec field : fields) {
            records.get(records.size() - 1).computeIfAbsent(field, key -> new ArrayList<>());
            add(field, text);
        }
    }
}
