package org.yaosu.operations.health;

/** What checks are for: the values of {@code hc.tags}. */
final class Tags {

    /** The process is of use; where it is not, it should be started anew. */
    static final String LIVE = "live";
    /** It can take work now. */
    static final String READY = "ready";
    /** A model provider; the finders answer without any. */
    static final String PROVIDER = "provider";
    /** Something that somebody should see to. */
    static final String ADVICE = "advice";

    private Tags() {
    }
}
