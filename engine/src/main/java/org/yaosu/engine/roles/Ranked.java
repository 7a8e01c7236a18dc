package org.yaosu.engine.roles;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A speaker with a rank among the possible customers.
 *
 * @param speaker the speaker
 * @param rank the higher, the likelier the customer; comparable within one chat only
 * @param possible whether it is likelier than that the customer is only talked about, in a group
 * @param likely whether the speaker is taken for a customer beside a likelier one
 */
record Ranked(Speaker speaker, double rank, boolean possible, boolean likely) {

    /** In a group, a best score below this is no customer: more likely the customer is only talked about. */
    private static final double UNLIKELY = 1.0;
    /** From this score on, a further speaker is taken for a customer too. */
    private static final double LIKELY = 2.0;
    private static final double LIKELIER_THAN_NOT = 0.5;

    /** @param likelihoods what was learned says of each speaker; empty where only the score is there */
    static List<Ranked> all(List<Speaker> speakers, Optional<List<Double>> likelihoods) {
        return IntStream.range(0, speakers.size()).mapToObj(at -> likelihoods.map(all -> learned(speakers.get(at), all.get(at)))
                .orElseGet(() -> scored(speakers.get(at)))).toList();
    }

    private static Ranked scored(Speaker speaker) {
        return new Ranked(speaker, speaker.score(), speaker.score() >= UNLIKELY,
                speaker.score() >= LIKELY && speaker.agent() < speaker.customer());
    }

    private static Ranked learned(Speaker speaker, double likelihood) {
        boolean likely = likelihood >= LIKELIER_THAN_NOT;
        return new Ranked(speaker, likelihood, likely || speaker.score() >= UNLIKELY, likely);
    }

    String label() {
        return speaker.label();
    }

    /** The bare name. */
    String name() {
        return SpeakerName.plain(speaker.label());
    }
}
