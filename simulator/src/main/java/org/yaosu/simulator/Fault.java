package org.yaosu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a simulator can do wrong. Each has a word for people: an error code itself, or the constant's name with hyphens;
 * some codes have a second word. Over HTTP a code becomes the status and error that an OpenAI-style service has for it. A
 * fault without a meaning in a protocol leaves the call as it is.
 */
public enum Fault {
    CODE_10000(10000),
    CODE_10001(10001),
    CODE_10002(10002),
    CODE_10003(10003),
    CODE_10004(10004),
    CODE_10005(10005),
    CODE_10006(10006),
    CODE_10007(10007),
    CODE_10008(10008, "busy"),
    CODE_10009(10009),
    CODE_10010(10010, "engine"),
    CODE_10011(10011),
    CODE_10012(10012),
    /** The question is refused by the content audit. */
    CODE_10013(10013, "audit"),
    /** The answer is refused by the content audit, after some of it. */
    CODE_10014(10014, "audit-answer"),
    CODE_10015(10015, "blacklist"),
    CODE_10016(10016),
    /** The whole answer, and then that it may be sensitive; only over Spark. */
    CODE_10019(10019, "suspect"),
    CODE_10021(10021),
    CODE_10110(10110, "capacity"),
    CODE_10163(10163, "parameter"),
    CODE_10222(10222, "network"),
    CODE_10223(10223),
    CODE_10907(10907, "too-long"),
    CODE_11200(11200, "quota"),
    CODE_11201(11201, "daily"),
    CODE_11202(11202, "rate"),
    CODE_11203(11203, "concurrency"),
    /** The upgrade is refused: the signature does not match. Over HTTP the key is refused. */
    BAD_SECRET,
    /** The upgrade is refused: the clocks differ; only over Spark. */
    SKEW,
    /** The upgrade, or the HTTP call, is answered by a gateway: 502 with a page. */
    BAD_GATEWAY,
    /** The connection is reset in the midst of the answer. */
    DROP,
    /** The connection is reset before anything was answered. */
    DROP_FIRST,
    /** All but the end of the answer, then an orderly close (1000). */
    CUT_1000,
    /** All but the end of the answer, then the connection ends without a close frame (1006). */
    CUT_1006,
    /** Something that is not JSON comes first. */
    GARBAGE,
    /** JSON of another shape comes first. */
    WRONG_SHAPE,
    /** A binary frame comes first. */
    BINARY,
    /** No answer ever; the connection stays open. */
    HANG,
    /** The answer starts and never goes on; the connection stays open. */
    STALL,
    /** One character at a time, 50 ms apart. */
    TRICKLE,
    /** The last frame comes twice. */
    DUPLICATE_LAST;

    private final int code;
    private final List<String> words;

    Fault() {
        this.code = 0;
        this.words = List.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Fault(int code, String... others) {
        this.code = code;
        List<String> all = new ArrayList<>(List.of(others));
        all.add(Integer.toString(code));
        this.words = List.copyOf(all);
    }

    /** The error code that is answered; 0 where the fault is another one. */
    public int code() {
        return code;
    }

    /** The words that name this fault, the preferred one first. */
    public List<String> words() {
        return words;
    }

    /**
     * The fault of this name, such as {@code busy}, {@code 11201} or {@code drop}.
     *
     * @throws IllegalArgumentException if none is called so; the message lists all words
     */
    public static Fault named(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(values()).filter(fault -> fault.words.contains(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault is called '" + word + "'; there are "
                        + Stream.of(values()).map(fault -> fault.words.get(0)).collect(Collectors.joining(", "))));
    }
}
