package org.yaosu.web.api;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.yaosu.web.http.ProblemException;

/** Tells callers what is wrong with the data folder: that its disk is full, or what else, wherever that was found out. */
public final class Storage {

    /** How systems say that there is no room, the C library also in Chinese, and how SQLite does. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk",
            "设备上没有空间", "超出磁盘限额", "磁盘空间不足", "SQLITE_FULL");

    private Storage() {
    }

    /**
     * What could not be done in the data folder.
     *
     * @param trouble whose words are the platform's own unless it is of the JDK
     */
    public static ProblemException problem(IOException trouble) {
        if (isFull(trouble)) {
            return Problems.noRoom("the disk of the data folder is full; forget runs that are not needed any more, or make room");
        }
        // the words of these are a path and what the system calls it
        return trouble.getMessage() == null || trouble instanceof FileSystemException ? unwritable() : Problems.storage(Words.forCallers(trouble.getMessage()));
    }

    /** The same, of what is the JDK's in any case. */
    public static ProblemException unwritten(IOException trouble) {
        return isFull(trouble) ? problem(trouble) : unwritable();
    }

    private static ProblemException unwritable() {
        return Problems.storage("nothing can be written in the data folder; see that its disk does as it should, and that the user of the service may write there");
    }

    private static boolean isFull(Throwable trouble) {
        String words = String.valueOf(trouble.getMessage());
        return FULL.stream().anyMatch(words::contains) || trouble.getCause() != null && isFull(trouble.getCause());
    }
}
