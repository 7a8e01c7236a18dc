package org.yaosu.simulator.openai;

import org.yaosu.simulator.Fault;

/** Spark's error codes as an OpenAI-style service says them. */
final class Refusals {

    private Refusals() {
    }

    static final Refusal KEY = new Refusal(401, "invalid_request_error", "invalid_api_key", "incorrect API key provided");

    /** Whether a fault comes instead of an answer. */
    static boolean refuses(Fault fault) {
        return fault == Fault.BAD_SECRET || fault.code() != 0 && fault != Fault.CODE_10014 && fault != Fault.CODE_10019;
    }

    /** The refusal for such a fault. */
    static Refusal of(Fault fault) {
        return fault == Fault.BAD_SECRET ? KEY : of(fault.code());
    }

    /** The refusal for a code. */
    static Refusal of(int code) {
        return switch (code) {
            case 10003, 10004, 10005, 10163 -> new Refusal(400, "invalid_request_error", Integer.toString(code), "invalid request");
            case 10006, 10007, 11202, 11203 -> new Refusal(429, "requests", "rate_limit_exceeded", "too many requests");
            case 10008, 10110 -> new Refusal(503, "server_error", "overloaded", "the service is busy");
            case 10013, 10021 -> new Refusal(400, "invalid_request_error", "content_filter", "the prompt was refused by the content filter");
            case 10015, 10016, 11200 -> new Refusal(403, "permission_error", Integer.toString(code), "the account may not use this model");
            case 10907 -> new Refusal(400, "invalid_request_error", "context_length_exceeded", "the messages are too long");
            case 11201 -> new Refusal(429, "insufficient_quota", "insufficient_quota", "the quota is used up");
            default -> new Refusal(500, "server_error", Integer.toString(code), "the engine failed");
        };
    }
}
