package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/**
 * The file of a journal. A process that is killed loses nothing that was written; a power cut may lose the last transactions,
 * and damages nothing: the log is brought to the disk when it is folded into the file, not with every transaction.
 */
final class JournalFile {

    /** What holds for every connection; others are waited for as long as it may take to write a large journal anew. */
    private static final List<String> PRAGMAS = List.of("busy_timeout = 30000", "synchronous = NORMAL", "foreign_keys = ON",
            "secure_delete = ON", "cell_size_check = ON", "cache_size = -8000");

    private final Path file;
    private final Trouble trouble;
    private final List<String> limits;

    /** @param limits more pragmas, behind the usual ones */
    JournalFile(Path folder, List<String> limits) {
        this.file = folder.toAbsolutePath().resolve("journal.db");
        this.trouble = new Trouble(file);
        this.limits = List.copyOf(limits);
    }

    Trouble trouble() {
        return trouble;
    }

    Path folder() {
        return file.getParent();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Makes the folder and the file where they are not there, for their owner alone; SQLite gives its other files the same rights. */
    void make() throws IOException {
        try {
            Files.createDirectories(file.getParent());
            createOwn(file);
        } catch (IOException failure) {
            throw trouble.unmade(failure);
        }
    }

    /** Whether it could be made; does not make it. */
    void checkMakeable() throws IOException {
        Path there = folder();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            if (!Files.isDirectory(there)) {
                throw new FileAlreadyExistsException(there.toString());
            }
            // tells why, as isWritable does not: a right that lacks, or a file system that nobody can write to
            there.getFileSystem().provider().checkAccess(there, AccessMode.WRITE);
        } catch (IOException failure) {
            throw trouble.unmade(failure);
        }
    }

    static void createOwn(Path file) throws IOException {
        FileAttribute<?>[] own = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, own);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file)) {
                throw there;
            }
        }
    }

    /** A connection to the file, with its tables. */
    Database open() throws IOException {
        try {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            return prepared(new Database(source.getConnection()));
        } catch (SQLException failure) {
            throw trouble.of(failure);
        }
    }

    private Database prepared(Database database) throws SQLException, IOException {
        boolean whole = false;
        try {
            for (String pragma : PRAGMAS) {
                database.run("PRAGMA " + pragma);
            }
            if (!database.first("PRAGMA journal_mode", row -> row.getString(1)).orElse("").equals("wal")) {
                database.run("PRAGMA journal_mode = WAL");
            }
            for (String pragma : limits) {
                database.run("PRAGMA " + pragma);
            }
            Schema.prepare(database, trouble);
            whole = true;
            return database;
        } finally {
            if (!whole) {
                database.close();
            }
        }
    }
}
