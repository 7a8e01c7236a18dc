package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.evaluation.score.Records;

/** Two runs to compare. */
public final class Sides {

    /** Where records of runs pass through. */
    public static final Scratch SCRATCH = scratch(Path.of("target"));

    private Sides() {
    }

    /** The same elsewhere. */
    static Scratch scratch(Path data) {
        return new Scratch(data, "compare", Duration.ofDays(1), Clock.systemUTC());
    }

    /** Runs 1 and 2 of a journal. */
    public static Pairing pairing(FakeRuns runs) throws IOException {
        SideReader reader = new SideReader(Records.FORM, Optional.of(runs), Path.of(""), SCRATCH);
        return Pairing.of(reader.read("1"), reader.read("2"));
    }

    /** A line of a chat with one record: of keys, each with its value. */
    public static String line(int index, String id, String... keysAndValues) {
        StringBuilder record = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            record.append(i == 0 ? "" : ",").append("\"").append(keysAndValues[i]).append("\":{\"value\":\"").append(keysAndValues[i + 1]).append("\"}");
        }
        return "{\"index\":" + index + ",\"id\":\"" + id + "\",\"records\":[{" + record + "}]}";
    }

    /** A line of a chat in which the name was read from words at a place. */
    static String read(int index, int start, String words) {
        return "{\"index\":" + index + ",\"records\":[{\"名\":{\"value\":\"" + words + "\",\"found\":[{\"confidence\":0.9,\"evidence\":[{\"start\":" + start
                + ",\"end\":" + (start + words.length()) + ",\"text\":\"" + words + "\"}]}]}}]}";
    }

    /** A line of a chat without a record. */
    public static String failed(int index) {
        return "{\"index\":" + index + ",\"error\":\"broken\"}";
    }
}
