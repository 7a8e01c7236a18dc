package org.yaosu.engine.prompt.template;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** A section of a summary: the fields of one group. */
enum Section {
    IDENTITY("客户基本信息", FieldGroup.IDENTITY),
    INTENT("客户意向与预算信息", FieldGroup.INTENT),
    READINESS("客户购买准备情况", FieldGroup.READINESS),
    FOLLOW_UP("跟进计划信息", FieldGroup.FOLLOW_UP),
    CUSTOM("其他信息", FieldGroup.CUSTOM);

    private final String title;
    private final FieldGroup group;

    Section(String title, FieldGroup group) {
        this.title = title;
        this.group = group;
    }

    /** The outline of a summary in Markdown: a heading for every group that has fields, a line for every field. */
    static String outline(Form form) {
        return Arrays.stream(values()).map(section -> section.of(form)).collect(Collectors.joining());
    }

    private String of(Form form) {
        String lines = form.fields().stream().filter(field -> field.group() == group).map(Section::line).collect(Collectors.joining());
        return lines.isEmpty() ? "" : "## " + title + "\n" + lines;
    }

    private static String line(FieldSpec field) {
        String closed = field.closedValues().isEmpty() ? "" : "（" + String.join("、", field.closedValues()) + "）";
        return "- " + field.key() + closed + "：" + field.question().lines().map(String::strip).collect(Collectors.joining(" ")) + "\n";
    }
}
