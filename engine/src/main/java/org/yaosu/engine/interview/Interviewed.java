package org.yaosu.engine.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.record.Provenance;
import org.yaosu.engine.answer.Said;

/**
 * What came of one interview about a customer.
 *
 * @param outcome how it ended
 * @param provider who answered; empty where nobody did
 * @param template the name of the template; empty where nobody was asked
 * @param release the template's name and its bundle's version, as {@code NAME VERSION}; empty where nobody was asked
 * @param tuned whether it was asked as a model that was fine-tuned for the task: what it says nothing about has no answer
 * @param asked the keys of the fields that were asked for
 * @param said values by field key; a field that is absent was not answered
 * @param repairs what was mended in the answers, in words
 */
public record Interviewed(Outcome outcome, Optional<Provenance> provider, String template, String release, boolean tuned, Set<String> asked,
        Map<String, List<Said>> said, List<String> repairs) {

    /** No model was to be asked. */
    public static final Interviewed NOT_ASKED = new Interviewed(Outcome.NOT_ASKED, Optional.empty(), "", "", false, Set.of(), Map.of(), List.of());
    /** Nobody answered. */
    public static final Interviewed UNANSWERED = new Interviewed(Outcome.UNANSWERED, Optional.empty(), "", "", false, Set.of(), Map.of(), List.of());

    public Interviewed {
        asked = Set.copyOf(asked);
        said = Map.copyOf(said);
        repairs = List.copyOf(repairs);
    }

    Interviewed by(String name, Templates.Held held) {
        return new Interviewed(outcome, provider, name, (name + " " + held.version()).strip(), held.tuned(), asked, said, repairs);
    }
}
