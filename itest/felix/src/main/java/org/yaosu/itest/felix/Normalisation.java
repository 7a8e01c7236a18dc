package org.yaosu.itest.felix;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.field.FieldExtractor;

/** Why a record may differ from what a model said, in the order in which it happens. Each is written here as its promise reads, not as the engine does it. */
enum Normalisation {

    /** Blanks around a value fall away. */
    BLANKS_AROUND {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().map(String::strip).toList();
        }
    },
    /** A word that says that nothing is known is no value. */
    WORD_FOR_NOTHING {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().filter(value -> field.spec().closedValues().contains(value) || !NOTHING.contains(value)).toList();
        }
    },
    /** Of a longer or other wording the closed values in it are taken. */
    CLOSED_VALUE_IN_OTHER_WORDS {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().flatMap(value -> field.spec().allows(value) ? Stream.of(value) : meant(field, value)).toList();
        }

        private Stream<String> meant(FieldExtractor field, String value) {
            List<String> contained = field.spec().closedValues().stream().filter(value::contains).toList();
            return contained.isEmpty() ? Stream.of(value) : contained.stream();
        }
    },
    /** What is none of the closed values is dropped. */
    NO_CLOSED_VALUE {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().filter(field.spec()::allows).toList();
        }
    },
    /** A field writes values in its own way: a phone number in digits, an age with its unit. */
    AS_THE_FIELD_WRITES_IT {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().map(field::normalise).filter(value -> !value.isBlank()).toList();
        }
    },
    /** A field refuses what cannot be its value, such as a phone number of too few digits. */
    REFUSED_BY_THE_FIELD {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().filter(value -> field.problem(value).isEmpty()).toList();
        }
    },
    /** What has to be copied from the chat, and stands nowhere in it, is made up. */
    NOT_IN_THE_CHAT {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return values.stream().filter(value -> !field.spec().verbatim() || letters(chat.source()).contains(letters(value))).toList();
        }
    },
    /** A list has each item once. */
    SAID_TWICE {
        @Override
        List<String> of(FieldExtractor field, Chat chat, List<String> values) {
            return List.copyOf(new LinkedHashSet<>(values));
        }
    };

    private static final Set<String> NOTHING = Set.of("", "无", "没有", "未知", "未提供", "未提及", "无答案");

    /** What it makes of a field's values; the same ones where it has nothing to do. */
    abstract List<String> of(FieldExtractor field, Chat chat, List<String> values);

    /**
     * What a record should have of these values.
     *
     * @param counts in how many fields each changed something; is added to
     */
    static List<String> all(FieldExtractor field, Chat chat, List<String> said, Map<Normalisation, Integer> counts) {
        List<String> values = new ArrayList<>(said);
        for (Normalisation one : values()) {
            List<String> after = one.of(field, chat, List.copyOf(values));
            if (!after.equals(values)) {
                counts.merge(one, 1, Integer::sum);
            }
            values = new ArrayList<>(after);
        }
        return values;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }
}
