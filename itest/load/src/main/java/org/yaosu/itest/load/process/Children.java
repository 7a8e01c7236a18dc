package org.yaosu.itest.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What Linux tells of the processes that this one started. */
final class Children {

    /** In milliseconds: what Linux counts time in for its users, on every machine that Java runs on. */
    private static final int TICK = 10;
    /** Of {@code /proc/self/stat}, behind the command's name: {@code cutime} and {@code cstime}. */
    private static final int USER = 13;
    private static final int SYSTEM = 14;

    private Children() {
    }

    /** The time of processors that all children took which have ended, theirs included. */
    static Duration cpu() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis(TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])));
        } catch (IOException otherSystem) {
            return Duration.ZERO;
        }
    }

    /** The most memory that a process has had so far, in KB; empty where it has none any more. */
    static Optional<Long> resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst();
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
