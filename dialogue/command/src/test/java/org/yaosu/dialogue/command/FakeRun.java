package org.yaosu.dialogue.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.run.ModelRun;

/** A run whose model says back what it was asked. Each call costs one. */
public final class FakeRun implements ModelRun {

    public static final long ID = 7;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final int budget;
    private volatile Optional<ModelException> failure = Optional.empty();
    private volatile int last = Integer.MAX_VALUE;
    private volatile boolean gone;
    private volatile boolean exhausted;
    private volatile String done = "";
    private volatile boolean closed;

    /** @param budget the most calls that are made */
    public FakeRun(int budget) {
        this.budget = budget;
    }

    /** From now on each call fails so. */
    public FakeRun failing(Kind kind) {
        failure = Optional.of(new ModelException(kind, false, "no model answered: " + kind, null));
        return this;
    }

    /** After so many calls each one fails. */
    public FakeRun dyingAfter(int calls) {
        last = calls;
        return this;
    }

    /** From now on there is nobody to ask. */
    public FakeRun gone() {
        gone = true;
        return this;
    }

    @Override
    public ModelAnswer ask(ModelPrompt prompt, ModelWish wish) {
        failure.ifPresent(why -> {
            throw why;
        });
        String text = prompt.within(null).stream().map(Message::text).reduce("", String::concat);
        synchronized (asked) {
            if (asked.size() >= last) {
                throw new ModelException(Kind.NETWORK, false, "no model answered: it is down", null);
            }
            if (asked.size() == budget) {
                exhausted = true;
                throw new ModelException(Kind.QUOTA, false, "the budget has no room", null);
            }
            asked.add(text);
        }
        return new ModelAnswer(new ModelReply("答 " + text, new Usage(1, 1), List.of()), "fake", 1, List.of());
    }

    @Override
    public List<String> askable(Optional<List<String>> providers) {
        if (!providers.orElse(List.of()).stream().allMatch("fake"::equals)) {
            throw new IllegalArgumentException("no provider " + String.join(", ", providers.get()) + "; in service are fake");
        }
        return gone ? List.of() : List.of("fake");
    }

    @Override
    public long id() {
        return ID;
    }

    @Override
    public double spent() {
        return asked.size();
    }

    @Override
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    public void done(String what) {
        done = what;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** What the model was asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What came of it; empty where it was not done. */
    public String outcome() {
        return done;
    }

    public boolean closed() {
        return closed;
    }
}
