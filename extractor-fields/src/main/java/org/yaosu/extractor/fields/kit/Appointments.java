package org.yaosu.extractor.fields.kit;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.chat.Turn;

/** Times agreed on for coming together: a day with an hour, and soon after it what for. */
public final class Appointments {

    private static final Phrase APPOINTMENT = Phrase.of("(" + Patterns.DAY + "\\s*" + Patterns.HOUR + ")[^，。,\\n？?吗]{0,10}?" + Patterns.MEETING);

    private Appointments() {
    }

    /** The last appointment spoken of; its value is the time. */
    public static Optional<Hit> latest(List<Turn> turns) {
        return APPOINTMENT.last(turns);
    }
}
