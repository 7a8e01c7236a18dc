package org.yaosu.engine.roles;

import java.util.ArrayList;
import java.util.Arrays;
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
        Map<String, int[]> cues = new HashMap<>();
        Map<String, Integer> broadcasts = new HashMap<>();
        for (Turn turn : turns) {
            count(turn, cues.computeIfAbsent(turn.speaker(), name -> new int[RoleCue.ALL.size()]), broadcasts);
        }
        Map<String, Long> addressed = mentions.stream().filter(Mention::known).filter(mention -> !mention.name().equals(mention.by()))
                .collect(Collectors.groupingBy(Mention::name, Collectors.counting()));
        double allAddressed = Math.max(1, addressed.values().stream().mapToLong(Long::longValue).sum());
        Set<String> service = service();
        List<Speaker> speakers = new ArrayList<>();
        counts.forEach((name, own) -> speakers.add(new Speaker(name, speakers.size(), own, (double) own / turns.size(), counts.size() > 2,
                Arrays.stream(cues.get(name)).boxed().toList(), addressed.getOrDefault(name, 0L) / allAddressed, named(name, own),
                broadcasts.getOrDefault(name, 0) / (own + Speaker.SMOOTHING), service.contains(name))));
        return speakers;
    }

    private static void count(Turn turn, int[] cues, Map<String, Integer> broadcasts) {
        String text = MENTION.matcher(turn.text()).replaceAll("").strip();
        if (text.length() > BROADCAST || text.contains("各位")) {
            broadcasts.merge(turn.speaker(), 1, Integer::sum);
            if (RoleCue.INTRODUCTION.in(text.substring(0, Math.min(text.length(), HEAD)))) {
                cues[RoleCue.ALL.indexOf(RoleCue.INTRODUCTION)]++;
            }
            return;
        }
        for (int cue = 0; cue < cues.length; cue++) {
            if (RoleCue.ALL.get(cue).in(text)) {
                cues[cue]++;
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
        return calls / (turns.size() - own + 2 * Speaker.SMOOTHING);
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
