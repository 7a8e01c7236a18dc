package org.yaosu.engine.call;

import java.util.BitSet;

/** A provider's part in its account: the slots that its calls hold, and whether it waits for one that somebody else holds. Guarded by its account. */
final class Party {

    private final BitSet held = new BitSet();
    /** Held for a moment still by calls that were refused. */
    private final BitSet refused = new BitSet();
    private int waitsBelow;

    int size() {
        return held.cardinality();
    }

    /** How many of the first so many slots are its own. */
    int size(int below) {
        return held.get(0, below).cardinality();
    }

    void refused(int slot) {
        refused.set(slot);
    }

    /** Calls that its service is busy with. */
    int underWay() {
        return held.cardinality() - refused.cardinality();
    }

    void hold(int slot) {
        held.set(slot);
    }

    void drop(int slot) {
        held.clear(slot);
        refused.clear(slot);
    }

    void waits(int below) {
        waitsBelow = below;
    }

    /** For one of how many slots it waits; 0 where it does not. */
    int waitsBelow() {
        return waitsBelow;
    }
}
