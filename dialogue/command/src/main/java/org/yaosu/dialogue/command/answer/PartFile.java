package org.yaosu.dialogue.command.answer;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.dialogue.command.answer.Journal.Entries;

/**
 * Replies on their way to a file: they stand in {@code OUT.part} until all are there. What was kept of an earlier turn of the same work
 * is gone on with, that of other work is refused. Of two processes, only one gets it. For one thread.
 */
final class PartFile implements Closeable {

    private final Path target;
    private final Path part;
    private final Journal journal;
    private final OutputLock lock;
    private final FileOutputStream output;
    private final List<Failure> failures = new ArrayList<>();
    private long lines;

    /**
     * A place between replies.
     *
     * @param length in bytes
     * @param lines the number of replies before it
     */
    record Place(long length, long lines) {
    }

    private PartFile(Path target, Path part, OutputLock lock, FileOutputStream output) {
        this.target = target;
        this.part = part;
        this.lock = lock;
        this.output = output;
        this.journal = new Journal(part.resolveSibling(part.getFileName() + ".jsonl"));
    }

    /**
     * Opens it.
     *
     * @param out the file that the replies are for
     * @param work what they are of
     * @param fresh whether what was kept is not wanted
     * @throws IOException if another process has it, or it holds replies that are not of this work
     */
    static PartFile open(Path out, Work work, boolean fresh) throws IOException {
        Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        OutputLock lock = OutputLock.take(part)
                .orElseThrow(() -> new IOException(part + " is being written by another 'dialogue answer'; wait for its end, or choose another output with -o"));
        try {
            // not a channel of its own: an interrupt would close that
            FileOutputStream output = new FileOutputStream(part.toFile(), true);
            try {
                PartFile file = new PartFile(target, part, lock, output);
                file.begin(work, fresh);
                return file;
            } catch (IOException | RuntimeException e) {
                output.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin(Work work, boolean fresh) throws IOException {
        Optional<Entries> before = journal.read();
        if (Files.size(part) > 0 && before.isEmpty() && !fresh) {
            throw new IOException(part + " is there, and nothing says that it was begun by this command; move it away, or say --fresh to overwrite it");
        }
        Place whole = fresh ? new Place(0, 0) : wholeLines();
        boolean same = before.filter(entries -> entries.work().sameAs(work)).isPresent();
        if (whole.lines() > 0 && !same) {
            Work other = before.get().work();
            // they may have been paid for
            throw new IOException(part + " holds " + whole.lines() + (whole.lines() == 1 ? " reply" : " replies") + " to " + other.file() + (other.input().equals(work.input())
                    ? " that were given with other options, providers, responders or another index" : ", which is another input or was other then")
                    + "; give the command that was stopped to go on with them, choose another output with -o, or say --fresh to overwrite them");
        }
        output.getChannel().truncate(whole.length());
        lines = whole.lines();
        if (lines > 0) {
            before.get().failures().stream().filter(failure -> failure.line() <= lines).forEach(failures::add);
        }
        journal.begin(new Entries(work, failures));
    }

    /** Behind all lines that were written to their ends. */
    private Place wholeLines() throws IOException {
        long length = 0;
        long count = 0;
        try (InputStream input = new BufferedInputStream(Files.newInputStream(part))) {
            long place = 0;
            for (int read = input.read(); read != -1; read = input.read()) {
                place++;
                if (read == '\n') {
                    length = place;
                    count++;
                }
            }
        }
        return new Place(length, count);
    }

    /** The number of replies that are there. */
    long lines() {
        return lines;
    }

    /** The number of rows that were not answered themselves. */
    long failed() {
        return failures.size();
    }

    /** The rows that were not answered themselves, in order. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    Path path() {
        return part;
    }

    /** Adds the next reply; it is in the file when this returns. */
    void add(Answered answered) throws IOException {
        if (answered.failure().isPresent()) {
            // before the reply: a row that is there was not forgotten
            Failure failure = new Failure(lines + 1, answered.failure().get());
            journal.add(failure);
            failures.add(failure);
        }
        output.write((answered.text() + "\n").getBytes(StandardCharsets.UTF_8));
        lines++;
    }

    /** Where the next reply comes to. */
    Place place() {
        return new Place(part.toFile().length(), lines);
    }

    /** Forgets the replies behind a place. */
    void backTo(Place place) throws IOException {
        output.getChannel().truncate(place.length());
        lines = place.lines();
        // the journal's are passed over when it is gone on with
        failures.removeIf(failure -> failure.line() > lines);
    }

    /** Puts the replies in the place of what the file held. */
    void finish() throws IOException {
        output.getFD().sync();
        output.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        journal.delete();
    }

    /** Leaves nothing behind where there is nothing to go on with. Lets nobody else in before. */
    @Override
    public void close() throws IOException {
        try (lock; output) {
            if (lines == 0) {
                Files.deleteIfExists(part);
                journal.delete();
            }
        }
    }
}
