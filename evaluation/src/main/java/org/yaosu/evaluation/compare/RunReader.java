package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.yaosu.api.field.Form;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.Runs;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.evaluation.file.AnswerFile;
import org.yaosu.evaluation.file.Answers;

/**
 * Reads runs of the journal. Their records pass through a file that its user alone can read, and that is gone when this is.
 *
 * @param form the fields to read
 * @param journal the runs
 * @param scratch where that file is
 */
public record RunReader(Form form, Runs journal, Scratch scratch) {

    /** The format that says where values stand; see the formats' README. */
    private static final String FORMAT = "jsonl";
    /** To read the records of one. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Where records of runs may be while they are read. */
    public static Scratch scratch(BundleContext context) {
        return Scratch.of(context, "compare", LONGEST);
    }

    /**
     * Reads one.
     *
     * @throws org.yaosu.api.extract.BatchException if there is no run of this number
     * @throws IncomparableException if there is nothing in it yet
     * @throws IOException if it cannot be read
     */
    Side read(long id) throws IOException {
        RunReport report = journal.report(id);
        return new Side(records(id), Optional.of(report), journal.chats(id, false, Integer.MAX_VALUE));
    }

    private Answers records(long id) throws IOException {
        return scratch.with(folder -> {
            Path records = folder.resolve("records.jsonl");
            journal.export(id, records, Optional.of(FORMAT));
            if (Files.size(records) == 0) {
                throw new IncomparableException("run " + id + " has no chat yet; 'resume " + id + "' goes on with it");
            }
            return AnswerFile.read(records, "run " + id, form);
        });
    }
}
