package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.learn.Learned;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.InterviewCost;
import org.yaosu.engine.interview.Plan;

/**
 * Extracts chats by a plan that was settled before: a batch goes on with the providers, weights, routes and interview settings
 * that it began with, whatever is chosen or set meanwhile. Not in the plan, and so of the moment in which a chat is read: the
 * fields and the services behind names, what a provider says of itself (also which template it wants), what the file of
 * examples holds, what was learned where the caller names nothing else, the setting {@code agents}, and how patiently models are called.
 */
public interface PlannedExtractor {

    /**
     * The records of a chat; see {@link org.yaosu.api.extract.Extractor}.
     *
     * @param learned what the finders have learned; empty for what is in service when the chat begins
     * @param tally what its calls are added to; with what is known of them, and what they may cost
     * @param earlier what came of the same chat before; only what has changed since is asked for
     * @throws org.yaosu.engine.call.BudgetSpentException if a call could cost more than is left
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while a model is asked; it still is
     */
    Extracted extract(Chat chat, Customers customers, Optional<Learned> learned, Plan plan, CallTally tally, Optional<Earlier> earlier);

    /**
     * What it would take to ask models about a chat; nothing is sent.
     *
     * @param known whether a call was answered before
     * @return one for each interview that would be held
     */
    List<InterviewCost> estimate(Chat chat, Customers customers, Plan plan, Predicate<CallKey> known);

    /** The form that a chat would be read by at this moment. */
    FormVersion form(Plan plan);
}
