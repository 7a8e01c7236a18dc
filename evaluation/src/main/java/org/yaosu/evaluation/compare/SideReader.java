package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.field.Form;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.Runs;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.evaluation.file.AnswerFile;

/**
 * Reads what people name: a run by its number or as {@code last}, or a file of records.
 *
 * @param form the fields to read
 * @param journal the runs; empty where nobody keeps any
 * @param folder where names of files begin
 * @param scratch where records of runs are while they are read
 */
public record SideReader(Form form, Optional<Runs> journal, Path folder, Scratch scratch) {

    private static final String LAST = "last";

    /** The file that a word names; empty where it names a run. */
    public Optional<Path> file(String word) {
        return isRun(word) ? Optional.empty() : Optional.of(folder.resolve(word));
    }

    /**
     * Reads one side.
     *
     * @throws IncomparableException if there is no such run or file, or nothing in it yet
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the file holds no records
     */
    public Side read(String word) throws IOException {
        if (isRun(word)) {
            return run(word);
        }
        Path file = folder.resolve(word);
        if (!Files.exists(file)) {
            throw new IncomparableException("there is no file " + file + ", and no run is called that: a run is a number or 'last', and 'runs' lists them");
        }
        return new Side(AnswerFile.read(file, form), Optional.empty(), List.of());
    }

    private static boolean isRun(String word) {
        return word.equals(LAST) || !word.isEmpty() && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private Side run(String word) throws IOException {
        Runs runs = journal.orElseThrow(() -> new IncomparableException("there is no engine that keeps runs, so " + word
                + " cannot be read: its bundle is stopped, or something said above keeps it from starting; a file of records can be compared"));
        try {
            return new RunReader(form, runs, scratch).read(id(runs, word));
        } catch (BatchException unknown) {
            throw new IncomparableException(unknown.getMessage(), unknown);
        }
    }

    private static long id(Runs runs, String word) throws IOException {
        if (word.equals(LAST)) {
            return runs.newest().map(Run::id).orElseThrow(() -> new IncomparableException("there is no run yet; 'extract IN -o OUT' makes one"));
        }
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException large) {
            throw new IncomparableException("there is no run " + word + "; 'runs' lists those that are kept", large);
        }
    }
}
