package org.yaosu.engine.shadow;

import java.util.List;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.engine.interview.Interviewed;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.roles.Cast;

/**
 * A record that is done, and how it came about.
 *
 * @param plan how models were asked
 * @param interviews what came of asking them
 */
public record Work(Plan plan, Conversation conversation, Cast cast, List<Interviewed> interviews, CustomerRecord record) {

    public Work {
        interviews = List.copyOf(interviews);
    }
}
