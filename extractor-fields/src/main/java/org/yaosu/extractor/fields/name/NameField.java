package org.yaosu.extractor.fields.name;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;

/** 姓名: the name the customer speaks under, without the company or channel around it. */
@Component
public final class NameField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-姓名").order(1).group(FieldGroup.IDENTITY).weight(1).personal().verbatim()
            .ask("客户的姓名，即客户在群里发言所用的名字；分不清谁是客户就留空").build();

    /** Share of right answers on labelled chats. */
    private static final double CONFIDENCE = 0.9;

    /** The most frequent surnames; together nine people in ten have one of them. */
    private static final String SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]";
    /** People that are talked about: by a label, by a surname with a title behind it, or by a surname with a number to tell namesakes apart. */
    private static final Phrase NAMED = Phrase.of("(?:收件人|收货人|联系人|姓名|名字|我叫|我是)[：:是为\\s]{0,3}(" + SURNAME + "[\\u4e00-\\u9fa5]{1,2}(?![\\u4e00-\\u9fa5]))"
            + "|(" + SURNAME + "[\\u4e00-\\u9fa5]{0,2})(?=老师|先生|女士|小姐|经理|总监|总(?![部是会之共体结的])|主任|工(?![作具程资厂]))"
            + "|(" + SURNAME + "[\\u4e00-\\u9fa5]{1,2}[0-9]{1,2})(?![0-9])");

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return conversation.customer().map(name -> new Finding(name, evidence(conversation, name).stream().toList(), CONFIDENCE))
                .stream().toList();
    }

    /** People that are talked about. Speakers and those they address are known to whoever asks. */
    @Override
    public List<Span> personal(Conversation conversation) {
        return conversation.turns().stream().flatMap(NAMED::all).map(Hit::valueSpan).toList();
    }

    /** Where the name stands in the label of the customer's first turn or, if the customer never spoke, where it is first named. */
    private static Optional<Span> evidence(Conversation conversation, String name) {
        String source = conversation.chat().source();
        return conversation.saidBy(Role.CUSTOMER).findFirst()
                .map(turn -> source.indexOf(name, turn.label().start()))
                .or(() -> Optional.of(source.indexOf(name)))
                .filter(start -> start >= 0)
                .map(start -> new Span(start, start + name.length()));
    }
}
