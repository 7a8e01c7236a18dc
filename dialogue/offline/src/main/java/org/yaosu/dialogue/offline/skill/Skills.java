package org.yaosu.dialogue.offline.skill;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.dialogue.DialogueRequest;

/** The skills by subtrack. */
public final class Skills {

    private static final Map<String, Skill> ALL = Map.of(DialogueRequest.CHITCHAT, new ChitchatSkill(),
            DialogueRequest.KNOWLEDGE, new KnowledgeSkill(), DialogueRequest.RECOMMEND, new RecommendSkill());

    private Skills() {
    }

    /** Who knows the subtrack. */
    public static Optional<Skill> of(String subtrack) {
        return Optional.ofNullable(ALL.get(subtrack));
    }

    /** The subtracks that are known. */
    public static Set<String> subtracks() {
        return ALL.keySet();
    }
}
