package org.yaosu.extractor.fields.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.extractor.fields.Dialogue;

class NameFieldTest {

    private final NameField field = new NameField();

    @Test
    void theNameIsTheCustomersAndItsEvidenceTheFirstLabel() {
        Dialogue dialogue = Dialogue.of("客服：客户您好", "客户：在吗", "客户：有人吗");

        assertThat(dialogue.value(field)).isEqualTo("客户");
        assertThat(field.find(dialogue.conversation()).get(0).evidence()).containsExactly(new Span(8, 10));
    }

    @Test
    void insideALongerLabelTheEvidenceIsTheNameAlone() {
        Conversation conversation = Dialogue.of("客户：王敏在吗").conversation();
        Conversation named = new Conversation(conversation.chat(), conversation.turns(), conversation.roles(), Optional.of("户"));

        assertThat(field.find(named)).singleElement().satisfies(finding -> assertThat(finding.evidence()).containsExactly(new Span(1, 2)));
    }

    @Test
    void ofACustomerWhoNeverSpokeTheEvidenceIsTheFirstMention() {
        assertThat(Dialogue.of("客服：请@客户 看一下").evidence(field)).containsExactly("客户");
    }

    @Test
    void withoutACustomerThereIsNoName() {
        Conversation conversation = Dialogue.of("客服：大家好").conversation();

        assertThat(field.find(new Conversation(conversation.chat(), conversation.turns(), conversation.roles(), Optional.empty()))).isEmpty();
    }
}
