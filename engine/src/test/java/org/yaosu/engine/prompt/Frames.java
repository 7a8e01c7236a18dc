package org.yaosu.engine.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.prompt.template.FormTemplate;
import org.yaosu.engine.prompt.template.ReflectTemplate;
import org.yaosu.engine.prompt.template.SummaryTemplate;

/** Questions to ask in tests. */
public final class Frames {

    /** The built-in templates. */
    public static final List<PromptTemplate> TEMPLATES = List.of(new FormTemplate(), new ReflectTemplate(), new SummaryTemplate());

    private Frames() {
    }

    /** A frame as large as that of the built-in fields. */
    public static Question large(Question.Example... examples) {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 1; i <= 21; i++) {
            fields.add((i % 4 == 0 ? FieldSpec.list("某类信息-项目" + i) : FieldSpec.single("某类信息-项目" + i))
                    .group(FieldGroup.values()[i % 5]).ask("客户的第" + i + "项信息，照原文写，可参考上下文；没有就留空").build());
        }
        return Questions.frame(new Form(fields), Optional.of("小林"), List.of(examples));
    }

    /** A frame of two fields. */
    public static Question small(Question.Example... examples) {
        return Questions.frame(new Form(List.of(FieldSpec.single("姓名").group(FieldGroup.IDENTITY).ask("客户的姓名").build(),
                FieldSpec.list("话题").group(FieldGroup.INTENT).ask("聊到的话题").build())), Optional.empty(), List.of(examples));
    }

    /** The question about a chat. */
    public static Question about(String speaker, String text) {
        return Questions.about(small(), List.of(new Line(speaker, text)));
    }
}
