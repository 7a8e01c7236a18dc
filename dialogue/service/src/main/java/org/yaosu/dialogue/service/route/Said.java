package org.yaosu.dialogue.service.route;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaosu.api.dialogue.ResponderException;

/** What came of asking a responder. */
sealed interface Said {

    /** @param text on one line, not blank */
    record Text(String text) implements Said {
    }

    /** It had nothing to say. */
    record Nothing() implements Said {
    }

    /** @param why to be read behind the responder's name */
    record Trouble(String why) implements Said {
    }

    /** Ends of lines of every kind, which readers of files count differently, other control characters, and runs of blanks. */
    Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** Half of a surrogate pair: no encoding of a file or an answer could hold it. */
    Pattern HALF = Pattern.compile("\\p{Cs}");

    /** What a responder gave, on one line with single blanks. */
    static Said of(Optional<String> given) {
        if (given == null) {
            return new Trouble("answered with null");
        }
        return given.map(Said::line).<Said>map(line -> line.isBlank() ? new Trouble("answered with a blank text") : new Text(line)).orElseGet(Nothing::new);
    }

    private static String line(String text) {
        return HALF.matcher(GAPS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD").strip();
    }

    /** Why a responder failed. Messages of other exceptions than its own may quote what it was asked, and are left out. */
    static Trouble failed(Throwable failure) {
        String why = failure instanceof ResponderException ? shown(Objects.requireNonNullElse(failure.getMessage(), "")) : "";
        return new Trouble(why.isEmpty() ? "failed with " + failure.getClass().getName() : why);
    }

    /** Text of others as messages show it: on one line and not too long. */
    static String shown(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= 300 ? line : line.substring(0, line.offsetByCodePoints(0, 300)) + "...";
    }
}
