package org.yaosu.spark.error;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaosu.api.model.ModelException.Kind;

/** What the service's error codes mean to a caller, over its WebSocket and over HTTP: the one table of them. Numbers and meanings are the vendor's. */
public enum SparkError {

    UPGRADE(Kind.NETWORK, true, "the service failed to set up the connection; ask again", 10000),
    READ(Kind.NETWORK, true, "the service failed to read the request; ask again", 10001),
    WRITE(Kind.NETWORK, true, "the service failed to send its answer; ask again", 10002),
    FORMAT(Kind.PROTOCOL, false, "the service cannot read the request's format; this is a defect here, report it", 10003),
    SCHEMA(Kind.PROTOCOL, false, "the request does not have the form that this URL wants; check that url and the model's name belong together", 10004),
    PARAMETER(Kind.PROTOCOL, false,
            "the service refuses a parameter of the request; check the model's name, maxTokens, temperature and other settings against its page", 10005, 10163),
    CONNECTED(Kind.BUSY, true, "the same user is already connected; leave uid empty where there is one, or lower concurrency to 1", 10006),
    UNANSWERED(Kind.BUSY, true, "the same user still waits for an answer; leave uid empty where there is one, or lower concurrency to 1", 10007),
    CAPACITY(Kind.BUSY, true, "the service has no capacity now; ask again later", 10008),
    BUSY(Kind.BUSY, true, "the service is busy; ask again later", 10110),
    ENGINE(Kind.NETWORK, true, "the model's engine failed or was not reached; ask again", 10009, 10010, 10011, 10012, 10222, 10223),
    AUDITED_INPUT(Kind.AUDIT, false, "the content audit refused the question; another provider may take it", 10013, 10021),
    AUDITED_OUTPUT(Kind.AUDIT, false, "the content audit refused the answer, and its text is dropped; another provider may give one", 10014),
    BLACK_LISTED(Kind.AUTH, false, "the account is black-listed; ask the vendor's support", 10015),
    NOT_AUTHORISED(Kind.AUTH, false, "the account is not authorised for this function; activate the model in the vendor's console", 10016),
    /** Comes after the whole text, which stands. */
    SUSPECTED(Kind.AUDIT, false, "the content audit suspects the conversation of sensitive content; look the answer over", 10019),
    TOO_LONG(Kind.TOO_LONG, false, "the request has too many tokens; shorten it, or lower window", 10907),
    NO_LICENCE(Kind.AUTH, false,
            "the account may not use this model, or its quota is used up; check url and the model's name against the service's card, and the quota", 11200),
    DAILY(Kind.QUOTA, false, "the daily limit of this account is reached; it is lifted at midnight in China, use another provider until then", 11201) {
        @Override
        public Optional<Duration> retryAfter(Clock clock) {
            return Optional.of(Duration.between(clock.instant(), LocalDate.now(clock.withZone(CHINA)).plusDays(1).atStartOfDay(CHINA).toInstant()));
        }
    },
    PER_SECOND(Kind.RATE, true, "too many calls a second for this account; lower rate", 11202) {
        @Override
        public Optional<Duration> retryAfter(Clock clock) {
            return Optional.of(Duration.ofSeconds(1));
        }
    },
    AT_ONCE(Kind.RATE, true, "too many calls at a time for this account; lower concurrency", 11203);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Map<Integer, SparkError> BY_CODE = Stream.of(values())
            .flatMap(error -> error.codes.stream().map(code -> Map.entry(code, error)))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Kind kind;
    private final boolean retryable;
    private final String explanation;
    private final Set<Integer> codes;

    SparkError(Kind kind, boolean retryable, String explanation, Integer... codes) {
        this.kind = kind;
        this.retryable = retryable;
        this.explanation = explanation;
        this.codes = Set.of(codes);
    }

    /** The meaning of a code; empty for one that the vendor does not list. */
    public static Optional<SparkError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What callers tell apart. */
    public Kind kind() {
        return kind;
    }

    /** Whether the same call may go well later. */
    public boolean retryable() {
        return retryable;
    }

    /** What happened, and what to do. */
    public String explanation() {
        return explanation;
    }

    /** The vendor's numbers. */
    public Set<Integer> codes() {
        return codes;
    }

    /**
     * How long to wait before the service can answer again, where that follows from the code.
     *
     * @param clock the time now
     */
    public Optional<Duration> retryAfter(Clock clock) {
        return Optional.empty();
    }
}
