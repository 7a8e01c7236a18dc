package org.yaosu.engine.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.chat.Turn;

/**
 * Somebody addressed with {@code @}.
 *
 * @param by who says it
 * @param name who is meant
 * @param known whether that is one of the speakers
 * @param after the words behind the name, up to the next mention
 */
record Mention(String by, String name, boolean known, String after) {

    /** How far behind an {@code @} a name and its additions reach, in characters. */
    private static final int REACH = 40;
    /** A digit or two may tell namesakes apart; more are a number behind the name. */
    private static final Pattern STRANGER = Pattern.compile("(?:(?!\\p{Nd}{3})[^\\s@，,。：:、！？!?（(]){1,20}");

    /**
     * Every mention in these turns, in order.
     *
     * @param speakers whom a mention may mean; no empty name
     */
    static List<Mention> in(List<Turn> turns, Collection<String> speakers) {
        Map<Character, List<String>> longestFirst = speakers.stream().sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(name -> name.charAt(0)));
        List<Mention> mentions = new ArrayList<>();
        for (Turn turn : turns) {
            for (int at = turn.text().indexOf('@'); at >= 0; at = turn.text().indexOf('@', at + 1)) {
                String rest = turn.text().substring(at + 1, Math.min(turn.text().length(), at + 1 + REACH));
                add(mentions, turn.speaker(), rest, longestFirst);
            }
        }
        return mentions;
    }

    private static void add(List<Mention> mentions, String by, String rest, Map<Character, List<String>> longestFirst) {
        if (rest.isEmpty()) {
            return;
        }
        String known = longestFirst.getOrDefault(rest.charAt(0), List.of()).stream().filter(rest::startsWith).findFirst().orElse("");
        Matcher stranger = STRANGER.matcher(rest);
        if (!known.isEmpty()) {
            mentions.add(new Mention(by, known, true, behind(rest, known)));
        } else if (stranger.lookingAt()) {
            String name = upToKnown(stranger.group(), longestFirst);
            mentions.add(new Mention(by, name, false, behind(rest, name)));
        }
    }

    /** Chinese text has no blanks: somebody else's name may follow. A name of one character may be any word. */
    private static String upToKnown(String words, Map<Character, List<String>> longestFirst) {
        for (int at = 1; at < words.length(); at++) {
            if (longestFirst.getOrDefault(words.charAt(at), List.of()).stream().filter(name -> name.length() > 1).anyMatch(words.substring(at)::startsWith)) {
                return words.substring(0, at);
            }
        }
        return words;
    }

    private static String behind(String rest, String name) {
        int next = rest.indexOf('@');
        return rest.substring(name.length(), next < 0 ? rest.length() : Math.max(next, name.length()));
    }
}
