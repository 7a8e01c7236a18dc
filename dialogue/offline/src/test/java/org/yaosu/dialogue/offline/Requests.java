package org.yaosu.dialogue.offline;

import java.util.List;
import java.util.Map;
import org.yaosu.api.dialogue.DialogueRequest;

/** Requests as tests need them. */
public final class Requests {

    private Requests() {
    }

    public static DialogueRequest chitchat(String... history) {
        return new DialogueRequest(DialogueRequest.CHITCHAT, Map.of(), "", List.of(), List.of(), List.of(history));
    }

    /** From one topic to another. */
    public static DialogueRequest knowledge(String from, String to, List<List<String>> triples, String... history) {
        return new DialogueRequest(DialogueRequest.KNOWLEDGE, Map.of(), "", List.of(List.of("START", from, to)), triples, List.of(history));
    }

    /** @param goals names, such as {@code 问天气} */
    public static DialogueRequest recommend(List<String> goals, List<List<String>> triples, String... history) {
        return new DialogueRequest(DialogueRequest.RECOMMEND, Map.of(), "", goals.stream().map(goal -> List.of(goal, "", "")).toList(), triples, List.of(history));
    }
}
