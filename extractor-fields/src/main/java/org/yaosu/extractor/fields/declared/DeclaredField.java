package org.yaosu.extractor.fields.declared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;

/**
 * A field that a configuration declares: a key, a question, and what to look for. A field with code goes before one that is
 * declared under the same key.
 */
@Component(configurationPid = DeclaredFieldConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Constants.SERVICE_RANKING + ":Integer=-100")
@Designate(ocd = DeclaredFieldConfig.class, factory = true)
public final class DeclaredField implements FieldExtractor {

    /** A pattern is deliberate; how often it is right nobody has measured. */
    private static final double CONFIDENCE = 0.7;

    private static final Pattern COMMA = Pattern.compile("[,，]");

    private final FieldSpec spec;
    private final Optional<Phrase> phrase;
    private final DeclaredFieldConfig.Speaker speaker;

    /** @throws IllegalArgumentException naming the setting that is wrong */
    @Activate
    public DeclaredField(DeclaredFieldConfig config) {
        if (config.key() == null || config.key().isBlank()) {
            throw new IllegalArgumentException("a configuration of " + DeclaredFieldConfig.PID + " has no key; add a line such as: key = 车辆-车牌号");
        }
        // A properties file has no lists: it separates the values with commas.
        String[] values = Stream.of(config.values()).flatMap(COMMA::splitAsStream).map(String::strip)
                .filter(value -> !value.isEmpty()).toArray(String[]::new);
        FieldSpec.Builder builder = (config.list() ? FieldSpec.list(config.key().strip()) : FieldSpec.single(config.key().strip()))
                .order(config.order()).ask(config.question()).closed(values);
        this.spec = (config.personal() ? builder.personal() : builder).build();
        this.phrase = phrase(config, values);
        this.speaker = config.speaker();
    }

    @Override
    public FieldSpec spec() {
        return spec;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return phrase.stream()
                .flatMap(words -> turns(conversation).flatMap(turn -> words.all(turn)))
                .filter(hit -> !hit.value().isBlank())
                .map(hit -> hit.finding(CONFIDENCE)).toList();
    }

    private Stream<Turn> turns(Conversation conversation) {
        return conversation.turns().stream().filter(turn -> switch (speaker) {
            case any -> true;
            case customer -> conversation.roleOf(turn.speaker()) == Role.CUSTOMER;
            case agent -> conversation.roleOf(turn.speaker()) != Role.CUSTOMER;
        });
    }

    private static Optional<Phrase> phrase(DeclaredFieldConfig config, String[] values) {
        if (!config.pattern().isEmpty()) {
            try {
                return Optional.of(Phrase.of(config.pattern()));
            } catch (PatternSyntaxException wrong) {
                throw new IllegalArgumentException("field " + config.key() + ": the pattern is no regular expression: " + wrong.getMessage(), wrong);
            }
        }
        // Of two values that begin alike, the longer must be tried first.
        return values.length == 0 ? Optional.empty()
                : Optional.of(Phrase.of(Stream.of(values).sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote).collect(Collectors.joining("|"))));
    }
}
