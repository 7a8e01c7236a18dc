package org.yaosu.simulator.spark;

/** A request that is answered with an error frame. */
final class SparkError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    SparkError(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
