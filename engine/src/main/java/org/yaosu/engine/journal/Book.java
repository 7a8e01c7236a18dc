package org.yaosu.engine.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallKey;

/** The books of one chat of a run. */
final class Book implements CallBook {

    private final RunLog run;
    private final Store store;
    private final Purse purse;
    private final Content chat;

    Book(RunLog run, Store store, Purse purse, Content chat) {
        this.run = run;
        this.store = store;
        this.purse = purse;
        this.chat = chat;
    }

    @Override
    public Optional<ModelReply> known(CallKey key, String provider) {
        try {
            boolean fresh = run.order().request().spending().fresh();
            Optional<CallTable.Known> known = store.look(database ->
                    fresh ? CallTable.known(database, key, run.id()) : CallTable.known(database, key));
            if (known.isPresent()) {
                keep(database -> CallTable.cached(database, place(provider), known.get().number()));
            }
            return known.map(CallTable.Known::reply);
        } catch (IOException failure) {
            run.trouble(failure);
            return Optional.empty();
        }
    }

    @Override
    public boolean limited() {
        return purse.limited();
    }

    @Override
    public Reservation reserve(double most) {
        return purse.reserve(most);
    }

    /** The money is gone, whether that can be written or not; it is counted before what was set aside for it is given back. */
    @Override
    public void answered(CallKey key, String provider, ModelReply reply, double cost, Duration took) {
        purse.spend(cost);
        keep(database -> CallTable.answered(database, place(provider), key, reply, cost, took));
    }

    @Override
    public void failed(String provider, Kind kind, Duration took) {
        keep(database -> CallTable.failed(database, place(provider), kind, took));
    }

    @Override
    public void unusable(CallKey key) {
        keep(database -> CallTable.unusable(database, key));
    }

    private CallTable.Place place(String provider) {
        return new CallTable.Place(run.id(), chat, provider);
    }

    private void keep(Appender.Change change) {
        try {
            store.append(change);
        } catch (IOException failure) {
            run.trouble(failure);
        }
    }
}
