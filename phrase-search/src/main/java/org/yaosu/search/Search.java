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
    private final boolean capturing;

    private Search(Pattern pattern) {
        this.pattern = pattern;
        this.beginning = pattern.flags() == 0 ? BeginningReader.read(pattern.pattern()) : Beginning.ANYWHERE;
        this.capturing = pattern.matcher("").groupCount() > 0;
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
        return beginning.anywhere() ? Optional.of(pattern.matcher(text)).filter(Matcher::find) : match(text, 0);
    }

    /** A matcher that found the first place from {@code from} on. */
    private Optional<Matcher> match(String text, int from) {
        int at = beginning.next(text, from);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (at >= 0 && !matcher.region(at, text.length()).lookingAt()) {
            at = beginning.next(text, at + 1);
        }
        // What find says counts: it may keep groups of tries that failed before, and whether it looks between the two chars of
        // one character depends on the expression. After (?<=^.) lookingAt tells a wrong start.
        return at >= 0 && matcher.find(capturing || insidePair(text, at) ? from : at) ? Optional.of(matcher) : Optional.empty();
    }

    private static boolean insidePair(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
