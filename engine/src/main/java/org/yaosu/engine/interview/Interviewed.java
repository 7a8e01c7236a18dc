package org.yaosu.engine.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.record.Provenance;
import org.yaosu.engine.answer.Said;

/**
 * What came of asking about one customer.
 *
 * @param outcome how it ended
 * @param provider who answered; empty where nobody did
 * @param said values by field key; a field that is absent was not answered
 * @param repairs what was mended in the answers, in words
 */
public record Interviewed(Outcome outcome, Optional<Provenance> provider, Map<String, List<Said>> said, List<String> repairs) {

    /** No model was to be asked. */
    public static final Interviewed NOT_ASKED = new Interviewed(Outcome.NOT_ASKED, Optional.empty(), Map.of(), List.of());
    /** Nobody answered. */
    public static final Interviewed UNANSWERED = new Interviewed(Outcome.UNANSWERED, Optional.empty(), Map.of(), List.of());

    public Interviewed {
        said = Map.copyOf(said);
        repairs = List.copyOf(repairs);
    }
}
