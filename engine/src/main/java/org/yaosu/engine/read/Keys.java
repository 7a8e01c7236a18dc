package org.yaosu.engine.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/**
 * Finds the field that a key or a label is meant for. Width, case, blanks, emphasis and the kind of dash do not matter;
 * the part behind a dash is enough where only one field has it.
 */
final class Keys {

    /** Longer than any key, in characters: what is longer is a sentence. */
    static final int LONGEST = 80;

    private static final int MOST_ASKED = 10_000;
    /** No group lies in more groups than these. */
    private static final int NESTED = 2;

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}*`'\"“”‘’「」『』【】\\[\\]<>《》#]+");
    private static final Pattern DASHES = Pattern.compile("[-\\u2010-\\u2015\\u2212_.·・•/\\\\:>→~|﹣]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    /** A remark in brackets behind a label: （必填）. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern NUMBER = Pattern.compile("^\\(?[0-9]{1,2}(?:\\)|、|-)\\)?");
    /** Whom the record is about is said in some labels and left out in others. */
    private static final Pattern OWNER = Pattern.compile("^(?:客户|用户)的?(?=..)");

    private final Map<String, FieldSpec> whole = new HashMap<>();
    /** Parts of keys; empty where several fields have the part. */
    private final Map<String, Optional<FieldSpec>> parts = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    /** What was asked before: parsing asks for the same words over and over. */
    private final Map<String, Optional<FieldSpec>> asked = new HashMap<>();

    Keys(Form form) {
        for (FieldSpec field : form.fields()) {
            String folded = fold(field.key());
            whole.put(folded, field);
            part(folded.replace("-", ""), field);
            for (int dash = folded.indexOf('-'); dash >= 0; dash = folded.indexOf('-', dash + 1)) {
                groups.add(folded.substring(0, dash));
                part(folded.substring(dash + 1), field);
            }
            String last = folded.substring(folded.lastIndexOf('-') + 1);
            part(OWNER.matcher(last).replaceFirst(""), field);
        }
    }

    private void part(String name, FieldSpec field) {
        parts.merge(name, Optional.of(field), (one, other) -> one.equals(other) ? one : Optional.empty());
    }

    /** The field that a key is meant for. */
    Optional<FieldSpec> match(String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        if (asked.size() > MOST_ASKED) {
            asked.clear();
        }
        return asked.computeIfAbsent(key, name -> meant(fold(name)));
    }

    /**
     * The field that a key inside other keys is meant for.
     *
     * @param path the keys around it, outermost first
     */
    Optional<FieldSpec> match(List<String> path, String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        for (int from = Math.max(0, path.size() - NESTED); from < path.size(); from++) {
            List<String> around = new ArrayList<>(path.subList(from, path.size()));
            around.add(key);
            FieldSpec field = groups.isEmpty() ? null : whole.get(fold(String.join("-", around)));
            if (field != null) {
                return Optional.of(field);
            }
        }
        return match(key);
    }

    private Optional<FieldSpec> meant(String folded) {
        return find(folded)
                .or(() -> find(fold(REMARK.matcher(folded).replaceFirst(""))))
                .or(() -> find(fold(NUMBER.matcher(folded).replaceFirst(""))));
    }

    private Optional<FieldSpec> find(String folded) {
        FieldSpec field = whole.get(folded);
        if (field != null) {
            return Optional.of(field);
        }
        Optional<FieldSpec> part = parts.getOrDefault(folded, Optional.empty());
        return part.isPresent() ? part : parts.getOrDefault(OWNER.matcher(folded).replaceFirst(""), Optional.empty());
    }

    /** Whether a key is one of the form's, however it is written. */
    boolean knows(String key) {
        return match(key).isPresent();
    }

    private static String fold(String key) {
        String narrow = Normalizer.normalize(key, Normalizer.Form.NFKC);
        String bare = NOISE.matcher(narrow).replaceAll("");
        return ENDS.matcher(DASHES.matcher(bare).replaceAll("-")).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
