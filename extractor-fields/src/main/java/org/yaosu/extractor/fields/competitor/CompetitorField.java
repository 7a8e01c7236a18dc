package org.yaosu.extractor.fields.competitor;

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

/** 竞品信息: another supplier that the customer compares with or has gone to. A name dropped in passing is none. */
@Component
public final class CompetitorField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("竞品信息").order(15).group(FieldGroup.READINESS).weight(2)
            .ask("客户正在对比或已选用的竞争对手及其产品；没有就留空").build();

    /** Words that begin like a name but are none: quantities, pronouns, and what else is signed, fixed or compared. */
    private static final String NO_NAME = "(?!一下|下|的|棘|门店|了|过|看|别|其他|其它|几|多|这|那|你|我|他|好|一|两|三"
            + "|大家|人家|市场|市面|产品|价格|功能|合同|协议|保密|[字单约](?=了|[，。,.！!；;、\\s]|$)|时间|日期|方案"
            + "|员工|财务|法务|领导|老板|客户|供应商|周[一二三四五六日末]|星期|今天|明天|[\\u4e00-\\u9fa5]{1,3}版)";
    private static final String NAME = "(" + NO_NAME + "[\\u4e00-\\u9fa5A-Za-z0-9]{2,10}?)";
    private static final String END = "(?=[，。,.！!；;、\\s]|$|的|了|和|跟|与|家|这|那|也|还|比|吧|呢)";
    private static final Phrase COMPARED = Phrase.of("(?:我们|我司|这边|公司|领导|老板)[^，。,\\n？?]{0,6}(?:在|再)?(?:(?:(?<!相)对比|比价|接触|考察)(?:的是|了|过|一下)?|比较(?:了|过))\\s*" + NAME + END
            + "|竞品(?:是|有|：|:)\\s*" + NAME + END);
    private static final Phrase CHOSEN = Phrase.of("(?:最后|最终|决定|已经)[^，。,\\n？?]{0,4}"
            + "(?:选了|选择了|签了|定了|换成了?|改用了?)\\s*" + NAME + "(?=[，。,.！!；;、\\s]|$|了|家|那边)"
            + "|(?:和|跟|与)(" + NO_NAME + "[^，。,.！!；;、\\s我你您咱]{2,8}?)签了(?!字|保密)");

    private static final double CONFIDENCE = 0.7;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> customer = Sides.of(conversation).customerTalk();
        return COMPARED.first(customer).or(() -> CHOSEN.first(customer)).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }
}
