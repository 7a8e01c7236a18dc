package org.yaosu.extractor.fields.stage;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.extractor.fields.kit.Business;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;
import org.yaosu.extractor.fields.kit.TalkFeatures;
import org.yaosu.extractor.fields.kit.Topic;

/** 客户购买阶段: read from what is talked of with one customer. In groups the stage cannot be told. */
@Component(service = FieldExtractor.class)
public final class StageField implements LearnableField {

    private static final FieldSpec SPEC = FieldSpec.single("客户购买阶段").order(18).group(FieldGroup.READINESS).weight(2)
            .closed("需求调研", "方案交流", "报价", "合同中", "等待结果", "项目搁置", "赢单", "输单", "续费")
            .ask("客户当前的购买阶段：需求调研、方案交流、报价、合同中、等待结果、项目搁置、赢单、输单、续费；看不出来就留空").build();

    private static final Phrase ACQUAINTANCE = Phrase.of("验证请求|已经添加了你|很高兴认识");
    private static final Phrase LOST = Phrase.of("(?:最后|最终|决定|已经)[^，。,\\n？?]{0,4}(?:选了|选择了?|定了|签了)(?:别|其他|其它|另)[一外]?家|"
            + "(?:和|跟|与)(?!员工|财务|法务|领导|老板|客户|供应商)[^，。,\\n？?我你您咱]{2,8}签了(?!字|保密)");
    private static final Phrase SHELVED = Phrase.of("(?:项目|这个事|这事)[^，。,\\n？?]{0,6}(?:搁置|暂停|先放|停了|缓一缓)|先搁置|先放一放");

    private static final int MANY_CONTRACT_TURNS = 4;
    private static final int MANY_PRICE_TURNS = 3;
    private static final int FEW_CONTRACT_TURNS = 2;
    private static final double STATED = 0.8;
    private static final double INFERRED = 0.5;

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
        List<Feature> talk = new TalkFeatures(sides).number("small", sides.small() ? 1 : 0)
                .topicsBySize(Topic.PRICE, Topic.CONTRACT, Topic.PAYMENT, Topic.RENEWAL, Topic.SOLUTION, Topic.MEETING, Topic.ACQUAINTANCE,
                        Topic.SETUP, Topic.SETTLED).list();
        return SPEC.closedValues().stream().map(stage -> new Candidate(stage, stage, talk)).toList();
    }

    /** A deal that is lost, a project that is put aside. */
    @Override
    public List<Finding> stated(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        if (!sides.dialogue()) {
            return List.of();
        }
        return LOST.last(sides.customerTalk()).map(hit -> Finding.of("输单", hit.span(), STATED))
                .or(() -> SHELVED.last(sides.customerTalk()).map(hit -> Finding.of("项目搁置", hit.span(), STATED)))
                .stream().toList();
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Finding> stated = stated(conversation);
        Sides sides = Sides.of(conversation);
        return stated.isEmpty() && sides.dialogue() && sides.small() ? inferred(sides, Business.of(sides)).stream().toList() : stated;
    }

    private static Optional<Finding> inferred(Sides sides, Business business) {
        if (business.contract().size() >= MANY_CONTRACT_TURNS) {
            return Optional.of(new Finding("赢单", business.contract(), INFERRED));
        }
        if (business.price().size() >= MANY_PRICE_TURNS && business.contract().size() < FEW_CONTRACT_TURNS) {
            boolean newlyMet = ACQUAINTANCE.first(sides.talk()).isPresent();
            return Optional.of(new Finding(newlyMet ? "方案交流" : "报价", business.price(), INFERRED));
        }
        return Optional.empty();
    }
}
