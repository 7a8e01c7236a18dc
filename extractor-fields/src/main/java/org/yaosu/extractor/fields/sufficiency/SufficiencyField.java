package org.yaosu.extractor.fields.sufficiency;

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

/** 预算是否充足: whether the customer says that the money suffices. */
@Component
public final class SufficiencyField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("客户预算-预算是否充足").order(12).group(FieldGroup.INTENT).weight(2)
            .closed("充足", "不充足").ask("客户的预算是否充足：充足或不充足；没有提到就留空").build();

    private static final Phrase SHORT = Phrase.of("预算[^，。,\\n？?预]{0,6}?(?:(?<!够)不(?:是?很|太|是?特别|算)?(?:够|足|充足|充裕|多|高)|有限(?!制)|紧张|太低|很少|砍|(?<![没不])超了"
            + "|只给|只有|不会很高|没有了|用完)"
            + "|(?<![没不会有])(?<!没有|不会)(?:超出?了?预算|(?<!有)没有?预算)(?!表|限制|问题)");
    private static final Phrase AMPLE = Phrase.of("(?:预算[^，。,\\n？?不没预]{0,4}?(?:充足|充裕|足够|够的|够用|没有?问题|宽裕)|(?:钱|资金)是?(?:够的|够了|充足))(?![吗么嘛？?])");

    private static final double CONFIDENCE = 0.85;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> customer = Sides.of(conversation).customerTalk();
        return SHORT.first(customer).map(hit -> Finding.of("不充足", hit.span(), CONFIDENCE))
                .or(() -> AMPLE.first(customer).map(hit -> Finding.of("充足", hit.span(), CONFIDENCE)))
                .stream().toList();
    }
}
