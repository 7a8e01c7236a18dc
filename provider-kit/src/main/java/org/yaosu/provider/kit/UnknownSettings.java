package org.yaosu.provider.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds names in a configuration that are no settings: what is misspelt would be ignored otherwise, and a default be used in its place. */
final class UnknownSettings {

    /** How names begin that the framework, and what hands configurations out, put beside the settings. */
    private static final List<String> FOREIGN = List.of("service.", "felix.", "component.", ".");

    private final List<String> known;

    /** @param known the names of the settings, at least one */
    UnknownSettings(Collection<String> known) {
        this.known = known.stream().sorted().toList();
    }

    /** The unknown names with the nearest known one each, for a message; empty where there are none. */
    Optional<String> among(Collection<String> names) {
        String unknown = names.stream().filter(name -> FOREIGN.stream().noneMatch(name::startsWith) && known.stream().noneMatch(name::equalsIgnoreCase))
                // A key without a name before it is read as a name.
                .sorted().map(name -> KeyLike.hideIn(name) + " (the nearest is " + nearest(name) + ")").collect(Collectors.joining(", "));
        return Optional.of(unknown).filter(text -> !text.isEmpty());
    }

    private String nearest(String name) {
        return known.stream().min(Comparator.comparingInt(setting -> distance(name.toLowerCase(Locale.ROOT), setting.toLowerCase(Locale.ROOT)))).orElseThrow();
    }

    /** Levenshtein's: the least number of characters to put in, leave out or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
