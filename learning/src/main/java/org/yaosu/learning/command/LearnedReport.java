package org.yaosu.learning.command;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.learning.InService;

/**
 * What is in service.
 *
 * @param inService empty where nothing is, and the rules answer alone
 */
public record LearnedReport(Optional<InService> inService) {

    public LearnedReport {
        Objects.requireNonNull(inService, "inService");
    }
}
