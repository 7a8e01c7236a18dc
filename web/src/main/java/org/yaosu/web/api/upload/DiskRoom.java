package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaosu.web.api.Problems;

/** What is left of a disk. */
final class DiskRoom {

    private DiskRoom() {
    }

    /**
     * Sees that a disk is not filled up.
     *
     * @param place a file or folder on it
     * @param free how many bytes stay free
     * @throws org.yaosu.web.http.ProblemException if there are fewer
     */
    static void check(Path place, long free) throws IOException {
        if (Files.getFileStore(place).getUsableSpace() < free) {
            throw Problems.noRoom("the disk of the data folder is nearly full; forget runs that are not needed any more, or make room");
        }
    }
}
