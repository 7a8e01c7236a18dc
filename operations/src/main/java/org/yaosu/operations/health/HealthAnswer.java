package org.yaosu.operations.health;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.felix.hc.api.Result.Status;

/** Writes answers about health as JSON. */
final class HealthAnswer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String STATUS = "status";

    private final HttpServletResponse response;

    HealthAnswer(HttpServletResponse response) {
        this.response = response;
    }

    /** The status as a word, and nothing else: for everybody. */
    void word(Standing standing) throws IOException {
        send(code(standing), "application/json", json -> json.writeStringField(STATUS, standing.status().name()));
    }

    /** With what each check says. */
    void all(Standing standing) throws IOException {
        send(code(standing), "application/json", json -> {
            json.writeStringField(STATUS, standing.status().name());
            json.writeArrayFieldStart("checks");
            for (Standing.Check check : standing.checks()) {
                json.writeStartObject();
                json.writeStringField("name", check.name());
                json.writeStringField(STATUS, check.amongOthers().name());
                json.writeStringField("detail", check.words());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /**
     * One check by itself.
     *
     * @param words whether what it says is told
     */
    void one(Standing.Check check, boolean words) throws IOException {
        boolean good = check.status().compareTo(Status.WARN) <= 0;
        send(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE, "application/json", json -> {
            json.writeStringField(STATUS, check.status().name());
            if (words) {
                json.writeStringField("detail", check.words());
            }
        });
    }

    /** An error, in the form of RFC 9457. */
    void problem(int code, String name, String title, String detail) throws IOException {
        send(code, "application/problem+json", json -> {
            json.writeStringField("type", "urn:yaosu:problem:" + name);
            json.writeStringField("title", title);
            json.writeNumberField(STATUS, code);
            json.writeStringField("detail", detail);
        });
    }

    private static int code(Standing standing) {
        return standing.good() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    private void send(int code, String type, Members members) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        response.setStatus(code);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // room for all of it, and no length: else a thread waits here for everybody who takes it slowly
        response.setBufferSize(body.size() + 1);
        body.writeTo(response.getOutputStream());
    }

    /** The members of an object. */
    @FunctionalInterface
    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
