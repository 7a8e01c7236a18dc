package org.yaosu.engine;

import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.engine.interview.Plan;

/** Extracts chats by a plan that was settled before: a batch ends as it began, whatever is chosen or set meanwhile. */
@FunctionalInterface
public interface PlannedExtractor {

    /** The records of a chat; see {@link org.yaosu.api.extract.Extractor}. */
    Extraction extract(Chat chat, Customers customers, Plan plan);
}
