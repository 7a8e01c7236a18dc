package org.yaosu.engine.call;

/** Hears when work begins to wait for a model, and when it goes on: another may calculate meanwhile. For one thread. */
public interface Pause {

    /** Nobody else is to have the time. */
    Pause NONE = new Pause() {

        @Override
        public void begins() {
            // the thread is idle
        }

        @Override
        public void ends() {
            // it goes on at once
        }
    };

    void begins();

    /** May block, for a short while. */
    void ends();
}
