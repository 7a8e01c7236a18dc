package org.yaosu.extractor.fields.intention;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.extractor.fields.kit.Business;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;
import org.yaosu.extractor.fields.kit.Topic;

/** 客户是否有意向: a customer who talks business means it, unless the customer says no. */
@Component(service = FieldExtractor.class)
public final class IntentionField implements LearnableField {

    private static final String YES = "有意向";
    private static final String REFUSES = "无意向";

    private static final FieldSpec SPEC = FieldSpec.single("客户是否有意向").order(16).group(FieldGroup.READINESS).weight(1)
            .closed(YES, REFUSES).ask("客户是否有购买意向：有意向或无意向；看不出来就留空").build();

    private static final Phrase NO = Phrase.of("(?:不|没)(?:感兴趣(?!的)|打算(?:买|购买|用|续))|(?:先|暂时|就)?不(?:考虑|需要|购买|续费|续|合作)了(?:[。！!，,\\s]|$)"
            + "|(?:暂时|目前|现在)没有?(?:这方面的?|这块的?)?(?:购买)?(?:需求|意向)|没有?(?:这方面|这块)的?(?:需求|意向)");

    private static final Phrase ENDS = Phrase.of("不用了|不需要|不考虑|算了|取消|退款|退费|停用|不续|不买|不做了|不打算|搁置|暂停|终止");
    private static final Phrase WAITS = Phrase.of("还没|暂时|先不|再说|回头|过段时间|年后|下个月|再看看|考虑(?:一下|下)|再考虑");

    /** Turns about business that show an intention, with one customer and in a group. */
    private static final int IN_SMALL = 2;
    private static final int IN_GROUP = 4;
    private static final double REFUSED = 0.8;
    private static final double MEANT = 0.75;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Candidate> candidates(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        return List.of(
                new Candidate(YES, YES, new TalkFeatures(sides).topics(Topic.PRICE, Topic.CONTRACT, Topic.PAYMENT, Topic.RENEWAL,
                        Topic.WISH, Topic.SOLUTION, Topic.MEETING, Topic.INVOICE).list()),
                new Candidate(REFUSES, REFUSES, new TalkFeatures(sides).customersWords("ends", ENDS).customersWords("waits", WAITS).list()));
    }

    /** A refusal. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        return NO.last(Sides.of(conversation).customerTalk()).map(hit -> Finding.of(REFUSES, hit.span(), REFUSED)).stream().toList();
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Finding> refusal = stated(conversation);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        Sides sides = Sides.of(conversation);
        List<Span> business = Business.of(sides).all();
        return business.size() >= (sides.small() ? IN_SMALL : IN_GROUP) ? List.of(new Finding(YES, business, MEANT)) : List.of();
    }
}
