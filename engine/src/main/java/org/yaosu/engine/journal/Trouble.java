package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.yaosu.engine.IoReason;

/** Says in plain words what is wrong with a journal, and what to do. The words quote neither statements nor what is kept. */
final class Trouble {

    private static final String ELSEWHERE = "or let YAOSU_DATA name another folder";

    private final Path file;

    Trouble(Path file) {
        this.file = file;
    }

    IOException of(SQLException failure) {
        return new IOException(words(failure), failure);
    }

    IOException damaged(Exception found) {
        return new IOException(damaged(), found);
    }

    IOException newer(int version, int known) {
        return new IOException("the journal " + file + " was written by a newer Yaosu (its form is " + version + ", this one reads up to "
                + known + "): use that one, " + ELSEWHERE);
    }

    IOException foreign() {
        return new IOException(file + " is a database, but not a journal of Yaosu: move it away, " + ELSEWHERE);
    }

    IOException unmade(IOException failure) {
        return new IOException("the journal " + file + " cannot be made (" + IoReason.of(failure) + "): make its folder one that can be written to, "
                + ELSEWHERE, failure);
    }

    /** @param why in words of this class */
    IOException traces(long run, IOException why) {
        return new IOException("run " + run + " is deleted, but its traces could not be wiped out of the files (" + why.getMessage()
                + "): forget run " + run + " again when that is over", why);
    }

    private String words(SQLException failure) {
        int extended = failure.getErrorCode();
        return switch (SQLiteErrorCode.getErrorCode(extended & 0xff)) {
            case SQLITE_FULL -> "the journal " + file + " cannot grow, the disk or quota is full; what was kept before is whole: make room, "
                    + ELSEWHERE;
            case SQLITE_BUSY, SQLITE_LOCKED -> "the journal " + file + " has been locked for too long by another process: try again when it has ended";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> "the journal " + file + " cannot be written to: give its owner the right to write to it and its folder, "
                    + ELSEWHERE;
            case SQLITE_CANTOPEN -> "the journal " + file + " cannot be opened: see whether it is a file that can be read and written, in a folder that can be, "
                    + ELSEWHERE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged();
            case SQLITE_IOERR -> "the journal " + file + " cannot be read or written, the disk or file system fails: see to it, " + ELSEWHERE;
            case SQLITE_NOMEM -> "there is no memory left to work on the journal " + file + ": give the process more";
            default -> "the journal " + file + " cannot be used (" + SQLiteErrorCode.getErrorCode(extended).name() + "): try again, " + ELSEWHERE;
        };
    }

    private String damaged() {
        return "the journal " + file + " is damaged; nothing in it was changed: move it away, with " + file.getFileName() + "-wal and "
                + file.getFileName() + "-shm, and go on with a new one, after seeing what 'sqlite3 " + file.getFileName() + " .recover' saves of it";
    }
}
