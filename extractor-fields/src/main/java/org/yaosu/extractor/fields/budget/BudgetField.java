package org.yaosu.extractor.fields.budget;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Patterns;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 总体预算金额: the amount the customer calls the budget. A price that is only quoted is none. */
@Component
public final class BudgetField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("客户预算-总体预算金额").order(13).group(FieldGroup.INTENT).weight(2)
            .ask("客户的总体预算金额，照原文写；没有就留空").build();

    /** Between the word and the amount; what is over or lacking is not the whole. */
    private static final String IS = "(?!外|表|[^0-9\\n，。,；;？?]{0,4}(?:超|缺|还差))[^0-9\\n，。,；;？?预]{0,10}?";
    private static final Phrase OWN = Phrase.of("(?:(?<!超出?了?)预算|"
            + "(?:我们|公司|领导|老板|财务|这次)[^，。,\\n？?]{0,4}批(?:了|的是|下来))" + IS + "(" + Patterns.MONEY + ")|(" + Patterns.MONEY + ")的?预算");
    private static final Phrase SECOND_HAND = Phrase.of("(?:(?<!其他|其它|别的|有的|有些|大部分|多数)客户|甲方|对方|您|你们)的?(?:总体|总)?预算" + IS + "(" + Patterns.MONEY + ")(?!还是)");

    private static final double STATED = 0.8;
    private static final double REPORTED = 0.7;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        return OWN.first(sides.customerTalk()).map(hit -> hit.finding(STATED))
                .or(() -> SECOND_HAND.first(sides.othersTalk()).map(hit -> hit.finding(REPORTED)))
                .stream().toList();
    }

    @Override
    public String normalise(String value) {
        return value.replaceAll("\\s", "");
    }
}
