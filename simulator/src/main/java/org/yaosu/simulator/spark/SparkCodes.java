package org.yaosu.simulator.spark;

/** What error frames say of their codes. */
final class SparkCodes {

    private SparkCodes() {
    }

    static String message(int code) {
        return switch (code) {
            case 10000, 10001, 10002 -> "the connection failed in the service";
            case 10003, 10004, 10005, 10163 -> "invalid request";
            case 10006, 10007 -> "the user has a request under way";
            case 10008, 10110 -> "the service is busy";
            case 10013, 10021 -> "the input did not pass the audit";
            case 10014 -> "the output did not pass the audit";
            case 10015, 10016 -> "the application is not allowed";
            case 10019 -> "the conversation may be sensitive";
            case 10907 -> "the tokens exceed the upper limit";
            case 11200 -> "no authorization, or no quota left";
            case 11201 -> "the daily limit is reached";
            case 11202 -> "too many requests in a second";
            case 11203 -> "too many requests at a time";
            default -> "the engine failed";
        };
    }
}
