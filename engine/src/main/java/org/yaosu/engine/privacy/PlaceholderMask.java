package org.yaosu.engine.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Placeholders such as {@code 〔人1〕}, which tell what was there but not who. For one thread. */
final class PlaceholderMask implements Mask {

    private static final String PERSON = "人";
    /** Parts of labels: of a person or of a company. */
    private static final String PART = "名称";

    private static final Pattern NUMBER = Pattern.compile("\\p{N}*+");

    private final Placeholders placeholders;
    private final KnownValues known = new KnownValues();
    private final Map<String, String> speakers = new HashMap<>();

    /** @param chat where the mask's placeholders must not occur */
    PlaceholderMask(String chat) {
        this.placeholders = new Placeholders(Folded.of(chat));
    }

    /** A speaker is hidden under the bare name, which is what comes back; the whole label is hidden in texts too. */
    void addSpeaker(String label, String name) {
        String placeholder = placeholders.of(PERSON, name);
        placeholders.alias(label, placeholder);
        speakers.put(label, placeholder);
        addPerson(name);
        if (!LabelNames.onlyWork(label)) {
            known.add(Folded.of(label), PERSON);
        }
        LabelNames.in(label).forEach(part -> known.add(Folded.of(part), PART));
    }

    /** Digits, and words that only say what somebody does, are no name: a chat is full of them. */
    void addPerson(String name) {
        String person = name.strip();
        if (!NUMBER.matcher(person).matches() && !LabelNames.onlyWork(person)) {
            placeholders.of(PERSON, person);
            known.add(Folded.of(person), PERSON);
            LabelNames.in(person).forEach(part -> known.add(Folded.of(part), PART));
        }
    }

    /** A value of one character is left: it stands in too many words. */
    void add(String kind, String text) {
        String value = text.strip();
        if (value.length() > 1) {
            placeholders.of(kind, value);
            known.add(Folded.of(value), kind);
        }
    }

    @Override
    public String speaker(String label) {
        String placeholder = speakers.get(label);
        return placeholder != null || label.isBlank() ? Objects.requireNonNullElse(placeholder, label) : person(label);
    }

    @Override
    public String person(String name) {
        return placeholders.of(PERSON, name);
    }

    @Override
    public String hide(String text) {
        String folded = Folded.of(text);
        List<Mark> values = known.in(folded);
        List<Mark> contacts = contacts(folded, values);
        StringBuilder hidden = new StringBuilder(text.length());
        int at = 0;
        for (Mark mark : Stream.concat(contacts.stream(), Mark.without(Mark.union(values), contacts).stream().map(mark -> bare(mark, folded)))
                .filter(mark -> mark.length() > 0).sorted(Comparator.comparingInt(Mark::start)).toList()) {
            hidden.append(text, at, mark.start()).append(placeholders.of(mark.kind(), mark.of(text)));
            at = mark.end();
        }
        return hidden.append(text, at, text.length()).toString();
    }

    /** Numbers and addresses of mail, of the kind that a field knows them to be: what overlaps with them ends where they begin. */
    private static List<Mark> contacts(String folded, List<Mark> values) {
        List<Mark> contacts = new ArrayList<>(Mails.in(folded));
        contacts.addAll(Numbers.in(folded));
        NavigableMap<Integer, Mark> byStart = new TreeMap<>();
        values.forEach(value -> byStart.put(value.start(), value));
        return Mark.union(contacts).stream().map(contact -> byStart.subMap(contact.start(), contact.end()).values().stream()
                .filter(value -> contact.contains(value) && 2 * value.length() > contact.length()).findFirst()
                .map(value -> new Mark(contact.start(), contact.end(), value.kind())).orElse(contact)).toList();
    }

    /** What a cut leaves of a value, without the blanks and signs at its ends. */
    private Mark bare(Mark mark, String folded) {
        if (known.has(mark.of(folded))) {
            return mark;
        }
        int start = mark.start();
        int end = mark.end();
        while (start < end && isSign(folded.charAt(start))) {
            start++;
        }
        while (end > start && isSign(folded.charAt(end - 1))) {
            end--;
        }
        return new Mark(start, end, mark.kind());
    }

    private static boolean isSign(char sign) {
        return !Character.isLetterOrDigit(sign) && !Character.isSurrogate(sign);
    }

    @Override
    public String restore(String answer) {
        return placeholders.restore(answer);
    }
}
