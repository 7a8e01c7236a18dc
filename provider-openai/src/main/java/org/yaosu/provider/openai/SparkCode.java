package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.model.ModelException.Kind;

/** The error codes of Spark's HTTP endpoint, which are those of its WebSocket; numbers and meanings are the vendor's. */
enum SparkCode {

    BROKEN(Kind.NETWORK, true, "connection or engine failed", 10000, 10001, 10002, 10009, 10010, 10011, 10012, 10222, 10223),
    WRONG(Kind.PROTOCOL, false, "format or parameter refused; check url, model and the other settings", 10003, 10004, 10005, 10163),
    CAPACITY(Kind.BUSY, true, "the service is busy with this user or at capacity", 10006, 10007, 10008, 10110),
    AUDITED(Kind.AUDIT, false, "refused by the content audit", 10013, 10014, 10021),
    REFUSED(Kind.AUTH, false, "the account is black-listed or not authorised", 10015, 10016),
    TOO_LONG(Kind.TOO_LONG, false, "too many tokens", 10907),
    NO_LICENCE(Kind.AUTH, false, "the account may not use this model, or its quota is used up; check url, model and quota", 11200),
    DAILY(Kind.QUOTA, false, "the account's daily limit is reached", 11201),
    RATE(Kind.RATE, true, "more calls than the account may make; lower rate or concurrency", 11202, 11203);

    /** Suspected sensitive content, told with the whole text, which stands. */
    private static final int SUSPICION = 10019;

    private final Kind kind;
    private final boolean retryable;
    private final String meaning;
    private final Set<Integer> codes;

    SparkCode(Kind kind, boolean retryable, String meaning, Integer... codes) {
        this.kind = kind;
        this.retryable = retryable;
        this.meaning = meaning;
        this.codes = Set.of(codes);
    }

    static Optional<SparkCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.codes.stream().anyMatch(number -> number.toString().equals(code))).findFirst();
    }

    /** Whether an answer says that its text is suspected. */
    static boolean isSuspicion(JsonNode answer) {
        return answer.path("code").asInt() == SUSPICION;
    }

    Kind kind() {
        return kind;
    }

    boolean retryable() {
        return retryable;
    }

    String meaning() {
        return meaning;
    }
}
