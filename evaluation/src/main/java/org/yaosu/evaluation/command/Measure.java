package org.yaosu.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import org.yaosu.api.field.Form;
import org.yaosu.api.score.Similarity;
import org.yaosu.chatfiles.Readers;
import org.yaosu.evaluation.compare.AgreementBuilder;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.file.GoldFile;
import org.yaosu.evaluation.report.ReportBuilder;
import org.yaosu.evaluation.score.Scorer;

/**
 * What one command scores with, from its beginning to its end.
 *
 * @param form the fields
 * @param similarity how alike free texts are
 * @param readers of files of chats
 */
record Measure(Form form, Similarity similarity, Readers readers) {

    /** Reads chats with their right records; see {@link GoldFile#read}. */
    Gold gold(Path file) throws IOException {
        return GoldFile.read(file, readers.of(file), form);
    }

    /** Scores records, with intervals drawn by this seed. */
    ReportBuilder reports(long seed) {
        return new ReportBuilder(scorer(), similarity.id(), seed);
    }

    /** Compares records where nobody knows the right ones. */
    AgreementBuilder agreement() {
        return new AgreementBuilder(scorer(), similarity.id());
    }

    private Scorer scorer() {
        return new Scorer(form, similarity);
    }
}
