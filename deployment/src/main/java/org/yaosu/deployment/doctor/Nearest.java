package org.yaosu.deployment.doctor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jline.utils.Levenshtein;

/** The known name that somebody may have meant. */
final class Nearest {

    private Nearest() {
    }

    /** The name that differs least, unless it differs in more than a third. */
    static Optional<String> to(String name, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt((String candidate) -> distance(name, candidate)).thenComparing(candidate -> candidate))
                .filter(candidate -> distance(name, candidate) <= Math.max(1, candidate.length() / 3));
    }

    /** How many letters two names differ by; upper and lower case do not matter. */
    static int distance(String one, String other) {
        return Levenshtein.distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
