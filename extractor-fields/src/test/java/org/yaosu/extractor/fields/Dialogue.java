package org.yaosu.extractor.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;

/**
 * A conversation written down for a test, and what a field finds in it. Each line is one turn, {@code speaker：text}:
 * 客户 is the customer, names that begin with 客服 are agents, whoever else speaks is neither.
 */
public record Dialogue(Conversation conversation) {

    /** The customer's name in every dialogue. */
    public static final String CUSTOMER = "客户";

    public static Dialogue of(String... lines) {
        StringBuilder source = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf('：');
            Span label = new Span(source.length(), source.length() + colon);
            Span text = new Span(source.length() + colon + 1, source.length() + line.length());
            source.append(line).append('\n');
            String speaker = line.substring(0, colon);
            roles.put(speaker, role(speaker));
            turns.add(new Turn(speaker, label, line.substring(colon + 1), text, Optional.empty()));
        }
        return new Dialogue(new Conversation(new Chat("test", source.toString(), turns, Map.of()), turns, roles, Optional.of(CUSTOMER)));
    }

    /** One turn of the customer. */
    public static Dialogue said(String text) {
        return of(CUSTOMER + "：" + text);
    }

    /** One turn of an agent. */
    public static Dialogue saidByAgent(String text) {
        return of("客服：" + text);
    }

    /** The field's values as a record would hold them: normalised, without those the field itself objects to. */
    public List<String> values(FieldExtractor field) {
        return field.find(conversation).stream().map(finding -> field.normalise(finding.value()))
                .filter(value -> field.problem(value).isEmpty()).distinct().toList();
    }

    /** The value of a field that takes one: the most confident, the first among equals; empty where nothing is found. */
    public String value(FieldExtractor field) {
        return best(field).map(finding -> field.normalise(finding.value())).orElse("");
    }

    /** The words that {@link #value} was read from. */
    public List<String> evidence(FieldExtractor field) {
        return best(field).stream().flatMap(finding -> words(finding).stream()).toList();
    }

    /** The words that a finding was read from. */
    public List<String> words(Finding finding) {
        return finding.evidence().stream().map(span -> span.of(conversation.chat().source())).toList();
    }

    private Optional<Finding> best(FieldExtractor field) {
        return field.find(conversation).stream().filter(finding -> field.problem(field.normalise(finding.value())).isEmpty())
                .reduce((best, next) -> next.confidence() > best.confidence() ? next : best);
    }

    private static Role role(String speaker) {
        if (speaker.equals(CUSTOMER)) {
            return Role.CUSTOMER;
        }
        return speaker.startsWith("客服") ? Role.AGENT : Role.OTHER;
    }
}
