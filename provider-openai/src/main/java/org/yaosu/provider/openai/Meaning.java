package org.yaosu.provider.openai;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaosu.api.model.ModelException.Kind;

/**
 * What a failure that a service tells of means: its code decides where it is known, then its words, then the status.
 *
 * @param retryable whether the same call may go well later
 * @param explanation what happened and what to do, for people
 * @param rest how long to leave the service alone, where the code tells
 */
record Meaning(Kind kind, boolean retryable, String explanation, Optional<Duration> rest) {

    private static final List<String> QUOTA_CODES = List.of("insufficient_quota", "billing_hard_limit_reached", "insufficient_balance", "Arrearage");
    private static final List<String> LENGTH_CODES = List.of("context_length_exceeded", "exceed_context_size_error", "string_above_max_length");
    private static final List<String> AUDIT_CODES = List.of("content_filter", "content_policy_violation", "data_inspection_failed");

    /**
     * The words of services that have no code for it. OpenAI, DeepSeek and vLLM: "maximum context length is N tokens"; vLLM
     * also computes a negative max_tokens; Ollama: "input (length) exceeds (the) context length"; llama.cpp: "exceeds the
     * available context size", "Context size has been exceeded"; DashScope: "Range of input length should be".
     */
    private static final Pattern TOO_LONG = Pattern.compile("maximum context length|exceeds?\\b.{0,20}\\bcontext|context (size|length|window).{0,20}\\bexceeded"
            + "|prompt.{0,30} too long|max_tokens must be at least 1, got -|range of input length", Pattern.CASE_INSENSITIVE);
    /** DeepSeek's words for it; the others have codes. */
    private static final Pattern AUDITED = Pattern.compile("content exists risk|content management policy", Pattern.CASE_INSENSITIVE);

    private static final Meaning NO_QUOTA = new Meaning(Kind.QUOTA, false, "what the account may use is used up; see to its quota or balance");
    private static final Meaning LENGTH = new Meaning(Kind.TOO_LONG, false, "the request does not fit the model; lower window or maxTokens");
    private static final Meaning AUDIT = new Meaning(Kind.AUDIT, false, "refused by the service's content filter");

    private Meaning(Kind kind, boolean retryable, String explanation) {
        this(kind, retryable, explanation, Optional.empty());
    }

    static Meaning of(int status, ServiceError error, Clock clock) {
        return byCode(error, clock).or(() -> byWords(status, error)).orElseGet(() -> byStatus(status));
    }

    private static Optional<Meaning> byCode(ServiceError error, Clock clock) {
        if (error.is(QUOTA_CODES)) {
            return Optional.of(NO_QUOTA);
        }
        if (error.is(LENGTH_CODES)) {
            return Optional.of(LENGTH);
        }
        if (error.is(AUDIT_CODES)) {
            return Optional.of(AUDIT);
        }
        return error.spark().map(known -> new Meaning(known.kind(), known.retryable(), known.explanation(), known.retryAfter(clock)));
    }

    /** Words count only where a request can be at fault; llama.cpp and older Ollama say 500 of one that is too long. */
    private static Optional<Meaning> byWords(int status, ServiceError error) {
        if (status == 401 || status == 403 || status == 429) {
            return Optional.empty();
        }
        if (TOO_LONG.matcher(error.message()).find()) {
            return Optional.of(LENGTH);
        }
        return AUDITED.matcher(error.message()).find() ? Optional.of(AUDIT) : Optional.empty();
    }

    private static Meaning byStatus(int status) {
        return switch (status) {
            case 401, 403 -> new Meaning(Kind.AUTH, false, "the key is refused, or may not use this model; check apiKey and model");
            case 402 -> NO_QUOTA;
            case 404 -> new Meaning(Kind.PROTOCOL, false, "there is no such address or model; check url and model");
            case 408, 502, 504 -> new Meaning(Kind.NETWORK, true, "the service was not reached in time behind its gateway; ask again");
            case 413 -> LENGTH;
            case 429 -> new Meaning(Kind.RATE, true, "too many calls in too short a time; lower rate or concurrency");
            case 501, 505 -> new Meaning(Kind.PROTOCOL, false, "the service does not offer this; check url");
            default -> byClass(status);
        };
    }

    private static Meaning byClass(int status) {
        return switch (status / 100) {
            case 2 -> new Meaning(Kind.PROTOCOL, false, "the service reports a failure");
            case 3 -> new Meaning(Kind.PROTOCOL, false, "the service sends us to another address, which is not followed; set url to it");
            case 5 -> new Meaning(Kind.BUSY, true, "the service fails or has no capacity now; ask again later");
            default -> new Meaning(Kind.PROTOCOL, false, "the service refuses the request; check model and the other settings");
        };
    }
}
