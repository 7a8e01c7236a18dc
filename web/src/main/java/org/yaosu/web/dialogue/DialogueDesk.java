package org.yaosu.web.dialogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yaosu.web.http.Desk;
import org.yaosu.web.http.Exchange;

/** Where dialogues come in, with one set of settings from begin to end. Safe for use by several threads. */
final class DialogueDesk implements AutoCloseable {

    private final DialogueSettings settings;
    private final Answering answering;
    private final Desk desk;

    DialogueDesk(DialogueSettings settings, Answering answering) {
        this.settings = settings;
        this.answering = answering;
        this.desk = new Desk("dialogue", settings.limits(), DialogueAnswer.FAILURES);
    }

    DialogueSettings settings() {
        return settings;
    }

    /** Sees to it that the request is answered, now or later. */
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> query(request, response);
            case "POST" -> {
                String type = request.getContentType();
                desk.receiveBody(request, response, body -> answering.answer(() -> RequestText.ofBody(body, type)));
            }
            default -> Exchange.write(DialogueAnswer.failure(ErrorCode.METHOD).with("Allow", "GET, POST"), response);
        }
    }

    private void query(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > settings.queryLimit()) {
            Exchange.write(DialogueAnswer.failure(ErrorCode.QUERY_TOO_LONG), response);
        } else {
            desk.receive(request, response, () -> answering.answer(() -> RequestText.ofQuery(query)));
        }
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        desk.close();
    }
}
