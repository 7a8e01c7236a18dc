package org.yaosu.dialogue.offline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings, checked.
 *
 * @param index what was learned; empty where nothing was
 * @param consensus how much a reply is to agree with all that might be said, 0 to 1
 * @param candidates how many replies are weighed against each other
 */
record OfflineSettings(Optional<Path> index, double consensus, int candidates) {

    static final double CONSENSUS = 1;
    static final int CANDIDATES = 250;
    private static final int MOST = 2000;

    OfflineSettings {
        if (!(consensus >= 0 && consensus <= 1)) {
            throw new IllegalArgumentException("the setting consensus: " + consensus + " is not 0 to 1");
        }
        if (candidates < 1 || candidates > MOST) {
            throw new IllegalArgumentException("the setting candidates: " + candidates + " is not 1 to " + MOST);
        }
    }

    /** @param home what a relative path of an index is relative to */
    static OfflineSettings of(OfflineConfig config, Path home) {
        return new OfflineSettings(Optional.of(config.index().strip()).filter(path -> !path.isEmpty()).map(home::resolve), config.consensus(), config.candidates());
    }
}
