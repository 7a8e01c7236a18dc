package org.yaosu.extractor.fields.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Addresses;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 地区: the place the customer's address begins with, or where the customer says the company is. */
@Component
public final class RegionField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-地区").order(4).group(FieldGroup.IDENTITY).weight(1).personal()
            .ask("客户所在的地区，写到市；没有就留空").build();

    private static final String PROVINCES = "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南"
            + "|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)";
    /** Who is only passing through does not say where the company is. */
    private static final String PASSING = "(?!的|[^，。,\\n]{0,6}(?:出差|开会|旅|培训|路上|机场|参展|展会|拜访|读书|上学|酒店|办事|转机))";
    private static final Phrase WE_ARE_IN = Phrase.of("(?:我们?|公司|我司|总部|分公司)(?:[这现]边|目前|是|就|总部|公司|主要|[工学]?[厂店校]){0,2}[在再]"
            + "(" + PROVINCES + PASSING + "(?:省[\\u4e00-\\u9fa5]{1,6}?市|[\\u4e00-\\u9fa5&&[^有的和开做]]{0,6}?(?:市|区|县|州)|"
            + "[\\u4e00-\\u9fa5&&[^这那有]]{2}(?=有|$|[，。,.！!\\s])|(?=[有，。,.！!\\s]|这边|那边|$)))");

    private static final double FROM_ADDRESS = 0.95;
    private static final double STATED = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        return Addresses.best(sides.customer()).flatMap(Addresses::region)
                .map(region -> Finding.of(region.text(), region.span(), FROM_ADDRESS))
                .or(() -> WE_ARE_IN.first(sides.customerTalk()).map(hit -> hit.finding(STATED)))
                .stream().toList();
    }

    /** The region of every address, and every place where anybody says to be. */
    @Override
    public List<Span> personal(Conversation conversation) {
        return Stream.concat(Addresses.all(conversation.turns()).map(Addresses::region).flatMap(Optional::stream).map(Addresses.Address::span),
                conversation.turns().stream().flatMap(WE_ARE_IN::all).map(Hit::valueSpan)).toList();
    }
}
