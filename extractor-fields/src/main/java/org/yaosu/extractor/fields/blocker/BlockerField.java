package org.yaosu.extractor.fields.blocker;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
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

/** 客户是否有卡点: whether something stands in the way. Text says little of it; most chats get by without. */
@Component(service = FieldExtractor.class)
public final class BlockerField implements LearnableField {

    private static final String STUCK_IN = "有卡点";
    private static final String FREE = "无卡点";

    private static final FieldSpec SPEC = FieldSpec.single("客户是否有卡点").order(17).group(FieldGroup.READINESS).weight(1)
            .closed(STUCK_IN, FREE).ask("客户在购买或使用中是否有卡点：有卡点或无卡点").build();

    /** A card (银行卡在, 会员卡在) is not stuck. */
    private static final Phrase STUCK = Phrase.of("卡住了|(?<![行员用物品饭门房话值券点])卡在|推进不了|推不动|进行不下去|没法(?:推进|继续)");

    private static final Phrase SOLVED = Phrase.of("可以了|好了|解决了|正常了|搞定|没问题了|能用了|成功了|出来了|有了");
    private static final Phrase CONTENT = Phrase.of("^(?:好|好的|嗯|嗯嗯|可以|行|收到|ok|OK|好吧|明白|知道了|了解)[~～。，!！ ]*$");

    private static final double STATED = 0.8;
    /** Share of labelled chats without. */
    private static final double USUAL = 0.52;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Candidate> candidates(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        if (!sides.dialogue()) {
            return List.of();
        }
        TalkFeatures talk = new TalkFeatures(sides);
        return List.of(
                new Candidate(STUCK_IN, STUCK_IN, talk.another().shape().customersTopics(Topic.LIMIT, Topic.LATER)
                        .signs("solved", SOLVED).signs("content", CONTENT).signs(Topic.INVOICE).list()),
                new Candidate(FREE, FREE, talk.another().shape().signs(Topic.LIMIT, Topic.LATER, Topic.INVOICE)
                        .customersWords("solved", SOLVED).customersWords("content", CONTENT).evidence("lastWord", lastWord(sides)).list()));
    }

    @Override
    public List<Finding> stated(Conversation conversation) {
        return STUCK.first(Sides.of(conversation).customerTalk()).map(hit -> Finding.of(STUCK_IN, hit.span(), STATED)).stream().toList();
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Finding> stuck = stated(conversation);
        Sides sides = Sides.of(conversation);
        return stuck.isEmpty() && sides.dialogue() ? List.of(new Finding(FREE, lastWord(sides), USUAL)) : stuck;
    }

    /** What the customer said last that shows content or, where nothing does, what the customer said last. */
    private static List<Span> lastWord(Sides sides) {
        List<Turn> talk = sides.customerTalk().isEmpty() ? sides.talk() : sides.customerTalk();
        return SOLVED.last(talk).or(() -> CONTENT.last(talk)).map(hit -> hit.turn().span()).map(List::of)
                .orElseGet(() -> talk.stream().skip(Math.max(0, talk.size() - 1)).map(Turn::span).toList());
    }
}
