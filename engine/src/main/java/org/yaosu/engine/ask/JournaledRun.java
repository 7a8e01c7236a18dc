package org.yaosu.engine.ask;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.run.ModelRun;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Pause;
import org.yaosu.engine.journal.Content;
import org.yaosu.engine.journal.RunLog;

/** A run whose calls are entered in the journal, of the run as a whole. Safe for use by several threads. */
final class JournaledRun implements ModelRun {

    /** In the place of a chat: no digest is nought. */
    private static final Content WHOLE = new Content("0".repeat(64));

    private final ModelsService models;
    private final RunLog log;
    private final List<String> providers;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile boolean exhausted;

    /** @param providers who is asked where nobody is named */
    JournaledRun(ModelsService models, RunLog log, List<String> providers) {
        this.models = models;
        this.log = log;
        this.providers = providers;
    }

    @Override
    public ModelAnswer ask(ModelPrompt prompt, ModelWish wish) {
        try {
            return models.ask(prompt, new ModelWish(named(wish.providers()), wish.temperature(), wish.maxTokens(), wish.timeLimit()),
                    new CallTally(WorkItem.ofRun(log.id()), log.book(WHOLE), Pause.NONE));
        } catch (ModelException failure) {
            exhausted |= failure.getCause() instanceof BudgetSpentException;
            throw failure;
        }
    }

    @Override
    public List<String> askable(Optional<List<String>> wanted) {
        return models.askable(named(wanted));
    }

    private Optional<List<String>> named(Optional<List<String>> wanted) {
        return wanted.or(() -> Optional.of(providers));
    }

    @Override
    public long id() {
        return log.id();
    }

    @Override
    public double spent() {
        return log.spent();
    }

    @Override
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    public void done(String what) throws IOException {
        log.happened(what);
        log.done();
        done.set(true);
    }

    @Override
    public void close() throws IOException {
        try (log) {
            if (!done.getAndSet(true)) {
                log.happened("stopped before its end");
                log.interrupted();
            }
        }
    }
}
