package {{package}};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.Finding;

class {{class}}Test {

    private final {{class}} field = new {{class}}();

    private List<Finding> find(Role role, String text) {
        Span span = new Span(0, text.length());
        Turn turn = new Turn("秦屿", new Span(0, 0), text, span, Optional.empty());
        Chat chat = new Chat("1", text, List.of(turn), Map.of());
        return field.find(new Conversation(chat, List.of(turn), Map.of("秦屿", role), Optional.of("秦屿")));
    }

    @Test
    void whatACustomerGivesIsFoundWithItsPlace() {
        String text = "我的{{label}}是甲乙丙，谢谢";

        assertThat(find(Role.CUSTOMER, text)).singleElement().satisfies(finding -> {
            assertThat(finding.value()).isEqualTo("甲乙丙");
            assertThat(finding.evidence()).singleElement().extracting(span -> span.of(text)).isEqualTo("甲乙丙");
        });
    }

    @Test
    void whatAnAgentSaysIsNot() {
        assertThat(find(Role.AGENT, "{{label}}是甲乙丙")).isEmpty();
    }

    @Test
    void fullWidthSignsBecomePlainOnes() {
        assertThat(field.normalise("ＡＢ１２ ")).isEqualTo("AB12");
    }
}
