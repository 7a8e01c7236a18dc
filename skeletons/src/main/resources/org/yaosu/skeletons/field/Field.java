package {{package}};

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** {{label}}: what a customer gives for it. The rule is one to start from; put your own in its place. */
@Component
public final class {{class}} implements FieldExtractor {

    /** The key in the record, and the line that asks a model for the value. */
    private static final FieldSpec SPEC = FieldSpec.single("{{key}}").ask("客户的{{label}}；没有就留空").build();

    /** What stands behind the label: {{label}}是..., {{label}}：... */
    private static final Pattern SAID = Pattern.compile(Pattern.quote("{{label}}") + "\\s*[是为:：]\\s*([^\\s，。；！？,;!?]+)");

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    /** Finds without a model. Called by several threads at once, so nothing of a chat may be kept. */
    @Override
    public List<Finding> find(Conversation conversation) {
        return conversation.saidBy(Role.CUSTOMER)
                .flatMap(turn -> SAID.matcher(turn.text()).results()
                        .map(said -> Finding.of(said.group(1), turn.spanOf(said.start(1), said.end(1)), 0.9)))
                .toList();
    }

    /** Brings what the finder or a model says to one wording: full-width letters and digits become plain ones. */
    @Override
    public String normalise(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }
}
