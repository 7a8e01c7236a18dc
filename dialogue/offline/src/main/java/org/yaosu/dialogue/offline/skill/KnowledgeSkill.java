package org.yaosu.dialogue.offline.skill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Fact;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

/**
 * Leads from one topic to another by facts. A slot is a topic, by its place on the goal's path, or a property of one. What tells most is
 * which topics have been named, at which turn, and of which domains they are; the weights were set on conversations of DuConv.
 */
final class KnowledgeSkill implements Skill {

    private static final String START = "START";
    private static final String DOMAIN = "领域";
    /** Topics beyond these are rare, and differ from conversation to conversation. */
    private static final int TOPICS = 4;
    private static final int LATE = 5;

    @Override
    public Slots slots(DialogueRequest request) {
        List<String> topics = topics(request);
        List<Fact> facts = new ArrayList<>();
        for (String topic : topics) {
            facts.add(new Fact(topic(topics.indexOf(topic)), Line.words(topic)));
        }
        List<List<String>> triples = request.knowledge().stream().filter(triple -> triple.size() > 2).toList();
        Set<List<String>> ofSecond = triples.stream().filter(triple -> topics.indexOf(clean(triple.get(0))) == 1).map(KnowledgeSkill::said).collect(Collectors.toSet());
        Set<String> shared = new HashSet<>();
        for (List<String> triple : triples) {
            if (topics.indexOf(clean(triple.get(0))) == 0 && ofSecond.contains(said(triple))) {
                facts.add(new Fact(both(triple), Line.words(triple.get(2))));
                shared.add(both(triple));
            }
        }
        for (List<String> triple : triples) {
            int topic = topics.indexOf(clean(triple.get(0)));
            if (topic >= 0) {
                facts.add(new Fact(property(topic, triple.get(1)), Line.words(triple.get(2))));
            }
        }
        // What is said of both elsewhere may be said of the first one here; last, so that no text's fact is called so.
        for (List<String> triple : triples) {
            if (topics.indexOf(clean(triple.get(0))) == 0 && shared.add(both(triple))) {
                facts.add(new Fact(both(triple), Line.words(triple.get(2))));
            }
        }
        return new Slots(facts);
    }

    @Override
    public List<Clue> clues(Scene scene) {
        Clues clues = new Clues();
        List<List<String>> patterns = scene.patterns();
        int said = patterns.size();
        if (said >= 1) {
            clues.addAll("u", patterns.get(said - 1), 0.6);
        }
        if (said >= 2) {
            clues.addAll("b", patterns.get(said - 2), 0.4);
        }
        String turn = Integer.toString(Math.min(scene.turn(), LATE));
        String last = "";
        Set<String> told = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (List<String> pattern : patterns) {
            for (String word : pattern) {
                if (Slots.isSlot(word)) {
                    if (word.indexOf('.') >= 0) {
                        told.add(word);
                    } else {
                        last = word;
                        named.add(word);
                    }
                }
            }
        }
        List<List<String>> goal = scene.request().goal();
        clues.add("t", turn, 1);
        clues.add("m", (named.contains(topic(0)) ? "1" : "0") + (named.contains(topic(1)) ? "1" : "0") + turn, 3);
        if (goal.size() > 1 && goal.get(1).size() > 1) {
            clues.add("g", joined(goal.get(1).get(1)) + goal.size(), 2);
        }
        clues.add("d", domains(scene.request()), 2);
        clues.addAll("s", told, 0.5);
        clues.add("l", last, 2);
        return clues.list();
    }

    /** What the conversation is about: the goal's path first, then what else the knowledge is about. */
    private static List<String> topics(DialogueRequest request) {
        List<String> topics = new ArrayList<>();
        for (List<String> step : request.goal()) {
            if (step.size() > 2 && clean(step.get(0)).equals(START)) {
                step.subList(1, step.size()).forEach(topic -> add(topics, topic));
            }
        }
        request.knowledge().stream().filter(triple -> !triple.isEmpty()).forEach(triple -> add(topics, triple.get(0)));
        return topics;
    }

    private static void add(List<String> topics, String topic) {
        String clean = clean(topic);
        if (!clean.isEmpty() && topics.size() < TOPICS && !topics.contains(clean)) {
            topics.add(clean);
        }
    }

    /** What a triple says of its topic: equal for topics that have it in common. */
    private static List<String> said(List<String> triple) {
        return List.of(joined(triple.get(1)), joined(triple.get(2)));
    }

    private static String domains(DialogueRequest request) {
        List<String> topics = topics(request);
        StringBuilder domains = new StringBuilder();
        for (int topic = 0; topic < Math.min(2, topics.size()); topic++) {
            String name = topics.get(topic);
            domains.append(request.knowledge().stream()
                    .filter(triple -> triple.size() > 2 && clean(triple.get(0)).equals(name) && joined(triple.get(1)).equals(DOMAIN))
                    .map(triple -> joined(triple.get(2))).findFirst().orElse("-"));
        }
        return domains.toString();
    }

    private static String both(List<String> triple) {
        return Slots.slot("both." + joined(triple.get(1)));
    }

    private static String topic(int number) {
        return Slots.slot(Integer.toString(number));
    }

    private static String property(int topic, String name) {
        return Slots.slot(topic + "." + joined(name));
    }

    private static String clean(String text) {
        return String.join(" ", Line.words(text));
    }

    private static String joined(String text) {
        return String.join("", Line.words(text));
    }

    @Override
    public double price() {
        return 0.34;
    }

    @Override
    public double sharpness() {
        return 0.44;
    }
}
