package org.yaosu.engine.shadow;

/** What the framework does for a shadow. */
public final class Shadows {

    private Shadows() {
    }

    /** Stops it. */
    public static void stop(ShadowService shadow) throws InterruptedException {
        shadow.deactivate();
    }
}
