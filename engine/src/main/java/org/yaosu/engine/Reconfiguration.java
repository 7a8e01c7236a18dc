package org.yaosu.engine;

import java.lang.System.Logger.Level;

/**
 * Takes new settings over while everything runs. Where they are wrong, those before hold, and the log says so: the
 * component runtime would go on in silence, and somebody would believe in a setting that never came.
 */
public final class Reconfiguration {

    private static final System.Logger LOG = System.getLogger(Reconfiguration.class.getName());

    private Reconfiguration() {
    }

    /**
     * Applies a change.
     *
     * @param pid whose settings they are
     * @param change takes them over as a whole or throws
     */
    public static void apply(String pid, Runnable change) {
        try {
            change.run();
        } catch (RuntimeException wrong) {
            LOG.log(Level.WARNING, "{0}: {1}; the settings before hold until that is mended", pid,
                    wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage());
        }
    }
}
