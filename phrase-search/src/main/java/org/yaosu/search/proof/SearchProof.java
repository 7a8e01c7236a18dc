package org.yaosu.search.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.search.Search;

/** Compares what a search finds with what {@link java.util.regex.Matcher} finds, without showing the text. */
public final class SearchProof {

    private static final Pattern SYNTAX = Pattern.compile("\\(\\?<?[:=!i>]{1,2}|[|()\\[\\]{}?*+^$\\\\,]+");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\\\n|\\R");
    private static final List<String> SIGNS = List.of("我", "您", "不", "的", "1", "20", "a", "-", " ", "，", "？", "\n", "\uD83D\uDE00", "\uDE00");
    private static final int LONGEST = 12;

    private SearchProof() {
    }

    /** @throws AssertionError if they differ, which says where they do but not in which words */
    public static void check(Search search, String text) {
        List<List<Integer>> expected = search.pattern().matcher(text).results().map(SearchProof::places).toList();
        List<List<Integer>> all = search.all(text).map(SearchProof::places).toList();
        if (!all.equals(expected) || search.in(text) == expected.isEmpty()
                || !search.first(text).map(SearchProof::places).equals(expected.stream().findFirst())) {
            throw new AssertionError("/" + search.pattern() + "/ in a text of " + text.length() + ": " + expected + " expected, and found " + all);
        }
    }

    /** Random texts that have much of an expression's words. */
    public static Stream<String> texts(Search search, Random random, int number) {
        List<String> words = Stream.concat(SYNTAX.splitAsStream(search.pattern().pattern()).filter(word -> !word.isEmpty()), SIGNS.stream()).toList();
        return IntStream.range(0, number).mapToObj(i -> IntStream.range(0, random.nextInt(LONGEST))
                .mapToObj(word -> words.get(random.nextInt(words.size()))).collect(Collectors.joining()));
    }

    /** The lines of a file's chats. */
    public static List<String> lines(Path chats) throws IOException {
        return LINE_BREAKS.splitAsStream(Files.readString(chats)).distinct().toList();
    }

    private static List<Integer> places(MatchResult match) {
        return IntStream.rangeClosed(0, match.groupCount()).boxed().flatMap(group -> Stream.of(match.start(group), match.end(group))).toList();
    }
}
