package org.yaosu.engine.roles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.Question;

/** Puts the speakers of a chat as the question who of them is the customer. */
final class CustomerQuestion {

    /** All speakers are weighed alike. */
    private static final String KIND = "speaker";
    /** Makes the hashes this project's own: no list of names that somebody hashed for another purpose fits them. */
    private static final String HASH_KEY = "org.yaosu.speaker:";
    /** Enough to tell the people of some thousand chats apart, in bytes. */
    private static final int HASH_LENGTH = 4;

    private CustomerQuestion() {
    }

    /** One candidate a speaker, in their order. */
    static Question of(List<Speaker> speakers) {
        return new Question(Question.CUSTOMER, false, true, speakers.stream().map(CustomerQuestion::candidate).toList());
    }

    private static Candidate candidate(Speaker speaker) {
        String name = SpeakerName.plain(speaker.label());
        List<Feature> features = new ArrayList<>();
        add(features, "turns.log", Math.log1p(speaker.turns()));
        add(features, "turns.share", speaker.share());
        add(features, "addressed", speaker.addressed());
        add(features, "named", speaker.named());
        add(features, "broadcasts", speaker.broadcasts());
        add(features, "service", speaker.service() ? 1 : 0);
        add(features, "crowd", speaker.crowd() ? 1 : 0);
        add(features, "crowd.turns.log", speaker.crowd() ? Math.log1p(speaker.turns()) : 0);
        add(features, "first", speaker.place() == 0 ? 1 : 0);
        add(features, "score", speaker.score());
        for (int at = 0; at < RoleCue.ALL.size(); at++) {
            RoleCue cue = RoleCue.ALL.get(at);
            String stem = "cue." + cue.side().name().toLowerCase(Locale.ROOT) + "." + cue.name();
            add(features, stem + ".rate", speaker.cues().get(at) / (speaker.turns() + Speaker.SMOOTHING));
            add(features, stem + ".log", Math.log1p(speaker.cues().get(at)));
        }
        // Who serves in many chats serves in the next one too; as one feature among others, since a name alone is no proof.
        add(features, "name#" + hash(name), 1);
        return new Candidate(name, KIND, features);
    }

    private static void add(List<Feature> features, String name, double value) {
        if (value != 0) {
            features.add(Feature.of(name, value));
        }
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((HASH_KEY + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
