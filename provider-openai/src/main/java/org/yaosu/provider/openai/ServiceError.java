package org.yaosu.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.yaosu.spark.error.SparkError;

/**
 * What a service says of a failure, in any of the shapes that are about: {@code {"error":{...}}} (OpenAI, DeepSeek, Spark),
 * {@code {"error":"..."}} (Ollama), the fields at the top (vLLM before 0.10, Spark's MaaS), {@code {"detail":...}} (FastAPI).
 *
 * @param code its code; empty where it has none
 * @param type its kind of failure; empty where it has none
 * @param message its own words; empty where it has none
 * @param sid Spark's number of the call, which its support asks for; empty elsewhere
 */
record ServiceError(String code, String type, String message, String sid) {

    static final ServiceError NONE = new ServiceError("", "", "", "");

    static ServiceError of(JsonNode body) {
        JsonNode error = body.path("error").isObject() ? body.path("error") : body;
        String message = List.of(error.path("message"), body.path("message"), body.path("error"), body.path("error_msg"), body.path("detail"))
                .stream().filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst().orElse("");
        return new ServiceError(scalar(error.path("code")), scalar(error.path("type")), message, scalar(body.path("sid")));
    }

    /** The failure that a body with a status of success tells of, if it does. */
    static Optional<ServiceError> inside(JsonNode body) {
        JsonNode error = body.path("error");
        boolean told = error.isObject() && !error.isEmpty() || error.isTextual();
        String code = scalar(body.path("code"));
        boolean coded = code.matches("\\d+") && !code.equals("0") && !code.equals("200") && !isSuspicion(body);
        return told || coded || body.path("object").asText("").equals("error") ? Optional.of(of(body)) : Optional.empty();
    }

    private static String scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** Whether an answer says that its text, which stands, is suspected by Spark's audit. */
    static boolean isSuspicion(JsonNode answer) {
        return spark(scalar(answer.path("code"))).filter(SparkError.SUSPECTED::equals).isPresent();
    }

    /** What Spark means by the code, where it is one of Spark's. */
    Optional<SparkError> spark() {
        return spark(code);
    }

    private static Optional<SparkError> spark(String code) {
        return Optional.of(code).filter(number -> number.matches("\\d{1,9}")).map(Integer::valueOf).flatMap(SparkError::of);
    }

    /** Whether its code or type is one of these. */
    boolean is(List<String> names) {
        return names.contains(code) || names.contains(type);
    }
}
