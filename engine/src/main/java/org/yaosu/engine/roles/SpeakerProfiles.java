package org.yaosu.engine.roles;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.chat.Turn;

/** Counts, over one chat, what {@link Speaker} weighs. */
final class SpeakerProfiles {

    /** A longer text is written for everybody, not in conversation; measured in characters. */
    static final int BROADCAST = 120;
    /** Where an introduction stands in a long text, in characters. */
    private static final int HEAD = 80;
    /** Added to counts of turns, so that one phrase in one turn does not decide. */
    private static final double SMOOTHING = 2;
    private static final Pattern MENTION = Pattern.compile("@\\S{1,20}");

    private final List<Turn> turns;
    private final List<Mention> mentions;
    private final Collection<String> quoted;
    private final Map<String, Integer> counts;

    /**
     * @param turns what people said themselves, media marks included
     * @param mentions the mentions in them
     * @param quoted the labels of quoted speakers
     */
    SpeakerProfiles(List<Turn> turns, List<Mention> mentions, Collection<String> quoted) {
        this.turns = turns.stream().filter(turn -> !turn.speaker().isEmpty()).toList();
        this.mentions = mentions;
        this.quoted = quoted;
        this.counts = new LinkedHashMap<>();
        this.turns.forEach(turn -> counts.merge(turn.speaker(), 1, Integer::sum));
    }

    /** Everybody who speaks, in the order of their first turns. */
    List<Speaker> speakers() {
        Map<String, double[]> phrases = new HashMap<>();
        Map<String, Integer> broadcasts = new HashMap<>();
        for (Turn turn : turns) {
            count(turn, phrases.computeIfAbsent(turn.speaker(), name -> new double[2]), broadcasts);
        }
        Map<String, Long> addressed = mentions.stream().filter(Mention::known).filter(mention -> !mention.name().equals(mention.by()))
                .collect(Collectors.groupingBy(Mention::name, Collectors.counting()));
        double allAddressed = Math.max(1, addressed.values().stream().mapToLong(Long::longValue).sum());
        Set<String> service = service();
        return counts.entrySet().stream().map(entry -> {
            String name = entry.getKey();
            double smoothed = entry.getValue() + SMOOTHING;
            double[] weights = phrases.get(name);
            return new Speaker(name, entry.getValue(), counts.size() > 2,
                    weights[RoleCue.Side.CUSTOMER.ordinal()] / smoothed, weights[RoleCue.Side.AGENT.ordinal()] / smoothed,
                    addressed.getOrDefault(name, 0L) / allAddressed, named(name, entry.getValue()),
                    broadcasts.getOrDefault(name, 0) / smoothed, service.contains(name));
        }).toList();
    }

    private static void count(Turn turn, double[] phrases, Map<String, Integer> broadcasts) {
        String text = MENTION.matcher(turn.text()).replaceAll("").strip();
        if (text.length() > BROADCAST || text.contains("各位")) {
            broadcasts.merge(turn.speaker(), 1, Integer::sum);
            if (RoleCue.INTRODUCTION.in(text.substring(0, Math.min(text.length(), HEAD)))) {
                phrases[RoleCue.Side.AGENT.ordinal()] += RoleCue.INTRODUCTION.weight();
            }
            return;
        }
        for (RoleCue cue : RoleCue.ALL) {
            if (cue.in(text)) {
                phrases[cue.side().ordinal()] += cue.weight();
            }
        }
    }

    /** Only two people call each other by name without meaning a third. */
    private double named(String name, int own) {
        if (counts.size() != 2 || name.length() < 2) {
            return 0;
        }
        long calls = turns.stream().filter(turn -> !turn.speaker().equals(name))
                .filter(turn -> MENTION.matcher(turn.text()).replaceAll("").contains(name)).count();
        return calls / (turns.size() - own + 2 * SMOOTHING);
    }

    private Set<String> service() {
        Set<String> service = counts.keySet().stream().filter(SpeakerName::tellsService).collect(Collectors.toCollection(HashSet::new));
        mentions.stream().filter(Mention::known).filter(mention -> !mention.name().equals(mention.by()))
                .filter(mention -> SpeakerName.tellsService(mention.after().substring(0, Math.min(16, mention.after().length()))))
                .forEach(mention -> service.add(mention.name()));
        for (String label : quoted) {
            // By the label's beginnings, not by the speakers: in a huge group there are many of both.
            for (int end = 1; end < label.length(); end++) {
                String name = label.substring(0, end);
                if (counts.containsKey(name) && SpeakerName.tellsService(label.substring(end))) {
                    service.add(name);
                }
            }
        }
        return service;
    }
}
