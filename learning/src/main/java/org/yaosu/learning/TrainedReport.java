package org.yaosu.learning;

import java.nio.file.Path;
import java.util.Objects;
import org.yaosu.learning.model.Model;

/**
 * What came of a training.
 *
 * @param output the file that was written
 * @param model what was learned
 * @param fresh how many of its chats were new
 * @param replaced how many of its chats were known before, and count as they are labelled now
 */
public record TrainedReport(Path output, Model model, int fresh, int replaced) {

    public TrainedReport {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(model, "model");
    }
}
