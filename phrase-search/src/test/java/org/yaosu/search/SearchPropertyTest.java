package org.yaosu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.yaosu.search.proof.SearchProof;

/** Whatever the expression and the text: the same as {@link java.util.regex.Matcher#find()}. */
class SearchPropertyTest {

    private static final int EXPRESSIONS = 40_000;
    private static final int TEXTS = 8;

    private final Random random = new Random(20_240_506);
    private final RandomRegex generator = new RandomRegex(random);
    private int selective;
    private int found;

    @Test
    void itFindsWhatAMatcherFinds() {
        for (int i = 0; i < EXPRESSIONS; i++) {
            compiled(generator.regex()).ifPresent(this::compare);
        }

        assertThat(selective).as("expressions of which is known where they begin").isGreaterThan(EXPRESSIONS / 10);
        assertThat(found).as("texts they are found in").isGreaterThan(EXPRESSIONS / 10);
    }

    private void compare(Pattern pattern) {
        Search search = Search.of(pattern);
        selective += search.selective() ? 1 : 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = generator.text();
            assertThatCode(() -> SearchProof.check(search, text)).as("in '%s'", text).doesNotThrowAnyException();
            found += search.selective() && search.in(text) ? 1 : 0;
        }
    }

    private static Optional<Pattern> compiled(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException none) {
            return Optional.empty();
        }
    }
}
