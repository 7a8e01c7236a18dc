package org.yaosu.extractor.fields.objections;

import java.util.List;
import java.util.Optional;
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
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;
import org.yaosu.extractor.fields.kit.Topic;

/**
 * 购买异议点: what the customer objects to, where it is spelled out. Hints are not enough: on labelled chats they are
 * mostly wrong.
 */
@Component(service = FieldExtractor.class)
public final class ObjectionsField implements LearnableField {

    private static final FieldSpec SPEC = FieldSpec.list("购买异议点").order(11).group(FieldGroup.INTENT).weight(3)
            .closed("价格", "产品功能", "竞品", "工时", "客户内部问题")
            .ask("客户的购买异议点，可多选：价格、产品功能、竞品、工时、客户内部问题；没有就留空").build();

    private record Objection(String value, Phrase words) {
    }

    private static final List<Objection> OBJECTIONS = List.of(
            new Objection("价格", Phrase.of("(?:太|有点|有些|还是|比较|好)贵|贵了|(?:价格|价钱|报价|费用)[^，。,\\n？?]{0,4}(?:太高|偏高|有点高|高了|接受不了)"
                    + "|(?:再|还能|能不能|可以|可不可以)[^，。,\\n]{0,3}(?:便宜|优惠|少)一?点|(?<![没不会有])超(?:出|了)?预算")),
            new Objection("产品功能", Phrase.of("(?:功能|系统|产品|软件|平台)[^，。,\\n？?]{0,6}(?:不行|不全|太少|不好用|难用|用不了|缺)"
            + "|(?:满足不了|不满足|不符合)(?:我们|需求|要求)")),
            new Objection("竞品", Phrase.of("(?:别家|别人家|其他家|另一家|竞品|同行)[^，。,\\n？?]{0,8}(?:便宜|报|支持|更)")),
            new Objection("工时", Phrase.of("(?:工期|周期|排期|交付|开发|实施)[^，。,\\n？?]{0,6}(?:太长|太久|太慢)|来不及|等不了|工时[^，。,\\n]{0,3}高")),
            new Objection("客户内部问题", Phrase.of("(?:领导|老板|公司|集团|财务|法务|内部|总部)[^，。,\\n？?]{0,8}(?:没批|不批|不同意|没同意|还没定|没通过|不让)"
                    + "|(?:先|再)放一放|预算[^，。,\\n？?]{0,4}(?:没批|没下来|不批)")));

    private static final Phrase FUNCTION = Phrase.of("功能");
    private static final Phrase USE = Phrase.of("使用|如何|怎么用");
    /** Whom the customer has to ask first. */
    private static final Phrase SUPERIORS = Phrase.of("领导|老板|上级|总部|集团|公司内部|内部(?:沟通|讨论|确认|商量)|汇报|请示|批");
    private static final Phrase ASKS_INSIDE = Phrase.of("我(?:去|先|再|这边|来)?问(?:一下|下|问|一问)|(?:跟|和|找|问)(?:一下|下)?(?:我们)?(?:领导|老板|财务|同事|法务|技术|上级|总部)|财务|商量|内部");
    private static final Phrase QUANTITY = Phrase.of("多少|几个|两个|数量|人数");
    private static final Phrase RIVALS = Phrase.of("别家|竞品|其他家|友商|其他(?:平台|公司|供应商|厂商)|对比");
    private static final Phrase DURATION = Phrase.of("工期|周期|排期|交付|多久能|什么时候能|开发时间|上线时间|来不及|时间(?:紧|太)|人天");

    private static final double CONFIDENCE = 0.5;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Candidate> candidates(Conversation conversation) {
        TalkFeatures talk = new TalkFeatures(Sides.of(conversation));
        return List.of(
                candidate("价格", talk.another().shape().customersTopics(Topic.PRICE, Topic.DEAR)),
                candidate("产品功能", talk.another().shape().customersWords("function", FUNCTION).customersWords("use", USE)
                        .customersTopics(Topic.LIMIT).signs(Topic.SETUP)),
                candidate("客户内部问题", talk.another().shape().customersWords("superiors", SUPERIORS).customersWords("inside", ASKS_INSIDE)
                        .customersTopics(Topic.LATER).signs("quantity", QUANTITY).signs(Topic.PRICE)),
                candidate("竞品", talk.another().shape().customersWords("rivals", RIVALS).signs(Topic.PRICE, Topic.SOLUTION)),
                candidate("工时", talk.another().shape().customersWords("duration", DURATION).signs(Topic.PRICE, Topic.SOLUTION)));
    }

    private static Candidate candidate(String value, TalkFeatures features) {
        return new Candidate(value, value, features.list());
    }

    /** What is spelled out stands, whatever else the chat is like. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        return find(conversation);
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> customer = Sides.of(conversation).customerTalk();
        return OBJECTIONS.stream().map(objection -> find(objection, customer)).flatMap(Optional::stream).toList();
    }

    private static Optional<Finding> find(Objection objection, List<Turn> customer) {
        List<Span> places = objection.words().in(customer).map(Hit::span).toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new Finding(objection.value(), places, CONFIDENCE));
    }
}
