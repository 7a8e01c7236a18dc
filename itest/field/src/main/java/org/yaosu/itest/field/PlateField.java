package org.yaosu.itest.field;

import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** 车牌号: a number plate that the customer writes. Needs the API bundle only. */
@Component
public final class PlateField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("车辆-车牌号").ask("客户的车牌号；没有就留空").build();
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5}");

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return conversation.saidBy(Role.CUSTOMER)
                .flatMap(turn -> PLATE.matcher(turn.text()).results()
                        .map(plate -> Finding.of(plate.group(), turn.spanOf(plate.start(), plate.end()), 0.95)))
                .toList();
    }
}
