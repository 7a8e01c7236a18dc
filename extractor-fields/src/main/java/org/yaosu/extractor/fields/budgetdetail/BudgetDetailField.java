package org.yaosu.extractor.fields.budgetdetail;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 预算明细: what the money is made of, as terms of payment or a list of items, in the customer's words. */
@Component
public final class BudgetDetailField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("客户预算-预算明细").order(14).group(FieldGroup.INTENT).weight(3).freeText()
            .ask("客户预算的明细，如各项金额、付款方式；没有就留空").build();

    private static final Phrase TERMS = Phrase.of("(?:首付|预付款?|定金)\\s*[0-9]{1,2}\\s*[%％][^\\n]{0,60}(?:验收|尾款|质保|维保)[^\\n]{0,60}");
    private static final String ITEM = "[\\u4e00-\\u9fa5A-Za-z]{2,10}[0-9]{1,4}(?:\\.[0-9]{1,2})?(?:万|千|元)";
    private static final Phrase ITEMS = Phrase.of(ITEM + "[，,、；;\\s]{1,2}" + ITEM + "[^。\\n]{0,80}");
    /** Prices of other things are listed too, so the customer must have spoken of a budget. */
    private static final Phrase BUDGET = Phrase.of("预算");

    private static final double CONFIDENCE = 0.6;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> customer = Sides.of(conversation).customer();
        return TERMS.first(customer).or(() -> BUDGET.first(customer).flatMap(budget -> ITEMS.first(customer))).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }
}
