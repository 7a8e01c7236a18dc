package org.yaosu.extractor.fields.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.yaosu.extractor.fields.kit.Business;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;
import org.yaosu.extractor.fields.kit.Topic;

/** 咨询类型: whether the customer asks how things work, what they cost, or complains. */
@Component(service = FieldExtractor.class)
public final class ConsultationField implements LearnableField {

    private static final String QUESTION = "答疑";
    private static final String PRICE = "询价";
    private static final String COMPLAINT = "吐槽";

    private static final FieldSpec SPEC = FieldSpec.list("咨询类型").order(9).group(FieldGroup.INTENT).weight(2)
            .closed(QUESTION, PRICE, COMPLAINT).ask("客户的咨询类型，可多选：答疑、询价、吐槽；没有就留空").build();

    private static final Phrase ASKS = Phrase.of("怎么|为什么|为啥|如何|什么|哪里|能不能|是不是|有没有|请问|[吗么][？?]?\\s*$|(?<![的好是在])呢[？?]?\\s*$|[？?]\\s*$");
    private static final Phrase ASKS_PRICE = Phrase.of("(?:费用|价格|价钱|报价)[^，。\\n]{0,6}(?:多少|怎么|如何|吗|呢|[？?])|多少钱|怎么收费|报(?:个|一下)?价");
    private static final Phrase COMPLAINS = Phrase.of("投诉|太差|差劲|垃圾|坑人|离谱|气死|无语|太慢了|受不了|忍不了|很失望|太失望|什么破");

    private static final Phrase PROBLEMS = Phrase.of("怎么回事|什么情况|不了|不行|失败|报错|出错|错误|打不开|进不去|找不到|看不到|没法|收不到|异常|不显示|没反应|(?i:bug)|有问题");
    private static final Phrase IMPATIENT = Phrase.of("无语|离谱|太慢|太差|投诉|差劲|失望|着急|抓紧|尽快|催|一直(?:没|不)|又(?:不|出|掉)|几天了|怎么老|总是|经常|老是|效率");

    /** So many turns about prices make them a subject of the chat. */
    private static final int PRICE_TURNS = 3;
    /** One sigh is no complaint. */
    private static final int COMPLAINT_TURNS = 2;
    private static final double CONFIDENCE = 0.7;
    private static final double STATED = 0.8;

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
                new Candidate(PRICE, PRICE, talk.another().customersTopics(Topic.PRICE, Topic.DEAR).shape().list()),
                new Candidate(QUESTION, QUESTION, talk.another().customersWords("asks", ASKS).customersWords("problems", PROBLEMS)
                        .signs(Topic.SETUP).shape().evidence("opening", opening(sides)).list()),
                new Candidate(COMPLAINT, COMPLAINT, talk.another().customersWords("complains", COMPLAINS)
                        .customersWords("impatient", IMPATIENT).customersWords("problems", PROBLEMS).shape().list()));
    }

    /** The customer asks for a price. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        List<Span> asked = ASKS_PRICE.in(sides.customerTalk()).map(hit -> hit.turn().span()).toList();
        return sides.dialogue() && !asked.isEmpty() ? List.of(new Finding(PRICE, asked, STATED)) : List.of();
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        if (!sides.dialogue()) {
            return List.of();
        }
        Business business = Business.of(sides);
        List<Span> complaints = COMPLAINS.in(sides.customerTalk()).map(Hit::span).toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(stated(conversation));
        if (findings.isEmpty() && business.price().size() >= PRICE_TURNS && !business.customerPrice().isEmpty()) {
            findings.add(new Finding(PRICE, business.customerPrice(), CONFIDENCE));
        }
        // Nearly every chat with a customer answers questions, whatever else it does.
        List<Span> asks = ASKS.in(sides.customerTalk()).map(Hit::span).toList();
        findings.add(new Finding(QUESTION, asks.isEmpty() ? opening(sides) : asks, CONFIDENCE));
        if (complaints.size() >= COMPLAINT_TURNS) {
            findings.add(new Finding(COMPLAINT, complaints, CONFIDENCE));
        }
        return findings;
    }

    /** What the customer says first or, where no talk of the customer is left, what anybody does. */
    private static List<Span> opening(Sides sides) {
        return Stream.concat(sides.customerTalk().stream(), sides.talk().stream()).limit(1).map(Turn::span).toList();
    }
}
