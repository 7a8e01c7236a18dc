package org.yaosu.extractor.fields.budgetdetail;

import java.util.List;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;
import org.yaosu.extractor.fields.kit.Topic;

/** 预算明细: what the money is made of, as terms of payment or a list of items, in the words of the chat. */
@Component(service = FieldExtractor.class)
public final class BudgetDetailField implements LearnableField {

    private static final FieldSpec SPEC = FieldSpec.single("客户预算-预算明细").order(14).group(FieldGroup.INTENT).weight(3).freeText()
            .ask("客户预算的明细，如各项金额、付款方式；没有就留空").build();

    private static final Phrase TERMS = Phrase.of("(?:首付|预付款?|定金)\\s*[0-9]{1,2}\\s*[%％][^\\n]{0,60}(?:验收|尾款|质保|维保)[^\\n]{0,60}");
    private static final String ITEM = "[\\u4e00-\\u9fa5A-Za-z]{2,10}[0-9]{1,4}(?:\\.[0-9]{1,2})?(?:万|千|元)";
    private static final Phrase ITEMS = Phrase.of(ITEM + "[，,、；;\\s]{1,2}" + ITEM + "[^。\\n]{0,80}");
    /** Prices of other things are listed too, so the customer must have spoken of a budget. */
    private static final Phrase BUDGET = Phrase.of("预算");
    private static final double CONFIDENCE = 0.6;

    /** Candidates are all weighed alike. */
    private static final String KIND = "message";
    /** Longer messages are not about money alone; in characters. */
    private static final int LONGEST = 200;
    private static final Phrase AMOUNT = Phrase.of("[0-9]{3,}(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?\\s*(?:万|千|元|块|[%％wWkK])");
    private static final Phrase MONEY = Phrase.of("含税|税额|首付|预付|验收|尾款|/人|/年|[一每]年|一共|总共|合计|价格|费用|报价|付款|单价|折");
    private static final Phrase SHARE = Phrase.of("[%％]");
    private static final Phrase TAX = Phrase.of("税");
    private static final Phrase PAYMENT = Phrase.of("首付|预付|验收|尾款|付款方式");
    private static final Phrase TOTAL = Phrase.of("一共|总共|合计|总价");
    private static final Phrase RATE = Phrase.of("/人|/年|[一每]年");

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    /** The messages that name an amount and say what it is. */
    @Override
    public List<Candidate> candidates(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        List<Turn> turns = conversation.turns();
        List<Integer> told = IntStream.range(0, turns.size()).filter(index -> tellsMoney(turns.get(index))).boxed().toList();
        if (told.isEmpty()) {
            return List.of();
        }
        double price = Math.log1p(Topic.PRICE.phrase().in(sides.talk()).count());
        double contract = Math.log1p(Topic.CONTRACT.phrase().in(sides.talk()).count());
        return told.stream().map(index -> {
            Turn turn = turns.get(index);
            return new Candidate(turn.text().strip(), KIND, message(sides, turn)
                    .number("customer", conversation.roleOf(turn.speaker()) == Role.CUSTOMER ? 1 : 0)
                    .number("late", (double) index / turns.size())
                    .number("price", price).number("contract", contract).list());
        }).toList();
    }

    private static TalkFeatures message(Sides sides, Turn turn) {
        return new TalkFeatures(sides).number("small", sides.small() ? 1 : 0)
                .evidence("amount", List.of(turn.span()))
                .number("amounts", Math.log1p(AMOUNT.all(turn).count()))
                .number("length", Math.log1p(turn.text().length()))
                .number("share", has(SHARE, turn)).number("tax", has(TAX, turn)).number("payment", has(PAYMENT, turn))
                .number("total", has(TOTAL, turn)).number("rate", has(RATE, turn)).number("budget", has(BUDGET, turn));
    }

    private static boolean tellsMoney(Turn turn) {
        return !turn.text().isBlank() && turn.text().length() <= LONGEST && AMOUNT.in(turn).isPresent() && MONEY.in(turn).isPresent();
    }

    private static double has(Phrase words, Turn turn) {
        return words.in(turn).isPresent() ? 1 : 0;
    }

    /** Terms or items that are spelled out. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        return find(conversation);
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> customer = Sides.of(conversation).customer();
        return TERMS.first(customer).or(() -> BUDGET.first(customer).flatMap(budget -> ITEMS.first(customer))).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }
}
