package org.yaosu.web.dialogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.yaosu.web.http.Exchange;
import org.yaosu.web.http.Reception;

/** Where dialogues come in, from the begin of a server to its end. Safe for use by several threads. */
final class DialogueDesk implements AutoCloseable {

    private final Supplier<DialogueSettings> settings;
    private final Supplier<Answering> answering;
    private final Reception reception;

    /**
     * @param settings of this moment
     * @param answering within the settings of this moment
     */
    DialogueDesk(Supplier<DialogueSettings> settings, Supplier<Answering> answering) {
        this.settings = settings;
        this.answering = answering;
        this.reception = new Reception("dialogue", settings.get().limits(), DialogueAnswer.FAILURES);
    }

    /** From now on requests follow the settings as they are now. */
    void renew() {
        reception.renew(settings.get().limits());
    }

    /** Sees to it that the request is answered, now or later. */
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> query(request, response);
            case "POST" -> {
                String type = request.getContentType();
                reception.receiveBody(request, response, body -> answering.get().answer(() -> RequestText.ofBody(body, type)));
            }
            default -> Exchange.write(DialogueAnswer.failure(ErrorCode.METHOD).with("Allow", "GET, POST"), response);
        }
    }

    private void query(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > settings.get().queryLimit()) {
            Exchange.write(DialogueAnswer.failure(ErrorCode.QUERY_TOO_LONG), response);
        } else {
            reception.receive(request, response, () -> answering.get().answer(() -> RequestText.ofQuery(query)));
        }
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        reception.close();
    }
}
