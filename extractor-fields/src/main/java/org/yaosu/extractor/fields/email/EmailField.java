package org.yaosu.extractor.fields.email;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 邮箱: an e-mail address written by the customer, also inside a Markdown link. */
@Component
public final class EmailField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-邮箱").order(3).group(FieldGroup.IDENTITY).weight(1).personal().verbatim()
            .ask("客户的电子邮箱；客服的邮箱不算，没有就留空").build();

    private static final Phrase MAIL = Phrase.of("(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
            + "@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,3}\\.(?!(?:png|jpe?g|gif|webp)(?![A-Za-z]))[A-Za-z]{2,24}(?![A-Za-z0-9-])");

    private static final double CONFIDENCE = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return MAIL.first(Sides.of(conversation).customer()).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }

    /** Every address, agents' too. */
    @Override
    public List<Span> personal(Conversation conversation) {
        return conversation.turns().stream().flatMap(MAIL::all).map(Hit::span).toList();
    }

    /** Of a link, the address. */
    @Override
    public String normalise(String value) {
        return value.strip().replaceFirst("^\\[([^\\[\\]]*)]\\([^()]*\\)$", "$1").replaceFirst("^mailto:", "");
    }

    @Override
    public Optional<String> problem(String value) {
        return MAIL.pattern().matcher(value).matches() ? Optional.empty() : Optional.of("no e-mail address: " + value.length() + " characters");
    }
}
