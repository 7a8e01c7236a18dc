package org.yaosu.web.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller reads, as the header {@code Accept} says. What cannot be understood of it is passed over.
 *
 * @param ranges in the order of the header; none where the caller reads everything
 */
public record Accept(List<Range> ranges) {

    /** Callers that list more than that are not answered any better. */
    private static final int MOST = 50;

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /**
     * A range of media types.
     *
     * @param type such as {@code text/*}
     * @param weight from 0, for what is not read, to 1
     */
    public record Range(String type, double weight) {

        private boolean includes(String media) {
            return type.equals("*/*") || type.equals(media) || type.endsWith("/*") && media.startsWith(type.substring(0, type.length() - 1));
        }

        private int precision() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    /** @param header null for none */
    public static Accept of(String header) {
        return header == null ? new Accept(List.of())
                : new Accept(Arrays.stream(header.split(",", MOST)).map(Accept::range).flatMap(Optional::stream).toList());
    }

    private static Optional<Range> range(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(";");
        String type = parts[0].strip();
        double weight = Arrays.stream(parts).skip(1).map(String::strip).filter(part -> part.startsWith("q=")).findFirst().map(Accept::weight).orElse(1.0);
        return type.indexOf('/') > 0 ? Optional.of(new Range(type, weight)) : type.equals("*") ? Optional.of(new Range("*/*", weight)) : Optional.empty();
    }

    private static double weight(String part) {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(part.substring(2).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The one of these that the caller likes best, the first among equals; empty where none is read. */
    public Optional<String> best(List<String> media) {
        return media.stream().filter(one -> weight(one, ranges) > 0).max(Comparator.comparingDouble((String one) -> weight(one, ranges))
                .thenComparing(Comparator.comparingInt(media::indexOf).reversed()));
    }

    /** What stands there most precisely counts. */
    private static double weight(String media, List<Range> ranges) {
        return ranges.isEmpty() ? 1 : ranges.stream().filter(range -> range.includes(media)).max(Comparator.comparingInt(Range::precision)).map(Range::weight).orElse(0.0);
    }
}
