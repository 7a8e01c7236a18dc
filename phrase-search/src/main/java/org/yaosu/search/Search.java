package org.yaosu.search;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A regular expression that is tried only where a match can begin, judged by two characters of the text. It finds the same
 * as {@link Matcher#find()}: the leftmost match, with the same groups; {@code ^}, {@code $} and lookarounds see the whole
 * text. Most phrases stand in few texts, and most of these searches end without any matcher. Safe for use by several threads.
 */
public final class Search {

    private final Pattern pattern;
    private final Beginning beginning;

    private Search(Pattern pattern) {
        this.pattern = pattern;
        this.beginning = pattern.flags() == 0 ? BeginningReader.read(pattern.pattern()) : Beginning.ANYWHERE;
    }

    /** @throws java.util.regex.PatternSyntaxException if this is no regular expression */
    public static Search of(String regex) {
        return of(Pattern.compile(regex));
    }

    /** A search for a pattern; one with flags is found as ever, but not faster. */
    public static Search of(Pattern pattern) {
        return new Search(pattern);
    }

    /** What is looked for. */
    public Pattern pattern() {
        return pattern;
    }

    /** Whether a text has it. */
    public boolean in(String text) {
        return match(text).isPresent();
    }

    /** The first place in a text. */
    public Optional<MatchResult> first(String text) {
        return match(text).map(Matcher::toMatchResult);
    }

    /** Every place in a text, in order; none overlaps another. */
    public Stream<MatchResult> all(String text) {
        if (beginning.anywhere()) {
            return pattern.matcher(text).results();
        }
        return Stream.iterate(match(text, 0), Optional::isPresent, last -> match(text, last.get().end()))
                .map(match -> match.get().toMatchResult());
    }

    /** Whether it is known where a match can begin. */
    boolean selective() {
        return !beginning.anywhere();
    }

    private Optional<Matcher> match(String text) {
        if (beginning.anywhere()) {
            return Optional.of(pattern.matcher(text)).filter(Matcher::find);
        }
        return match(text, 0);
    }

    private Optional<Matcher> match(String text, int from) {
        int at = beginning.next(text, from);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (; at >= 0; at = beginning.next(text, at + 1)) {
            if ((at == from || !insidePair(text, at)) && matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Between two chars that are one character no match begins. */
    private static boolean insidePair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
