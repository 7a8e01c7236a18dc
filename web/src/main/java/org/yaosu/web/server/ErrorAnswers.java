package org.yaosu.web.server;

import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.yaosu.web.access.RefusedException;
import org.yaosu.web.dialogue.DialogueAnswer;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Failures;
import org.yaosu.web.http.Problem;
import org.yaosu.web.http.RequestId;

/** What is answered where no service does: unknown paths, and what is no HTTP. In place of Jetty's pages, which show its insides. */
final class ErrorAnswers implements Request.Handler {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());

    private static final String DIALOGUE = "/dialogue";

    private final ProtectiveHeaders headers;

    ErrorAnswers(ProtectiveHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String path = request.getHttpURI().getPath();
        RequestId id = request.getAttribute(RequestId.ATTRIBUTE) instanceof RequestId known ? known : RequestId.of(null);
        Failures shape = shape(path);
        Answer answer = request.getAttribute(Guard.REFUSED) instanceof RefusedException refused ? refused.answer(shape)
                : shape.failure(Failure.ofStatus(status), status);
        tell(request, id, status);
        byte[] body = answer.body();
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        // what was no HTTP has not come past the guard
        headers.put(response.getHeaders(), path, id);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** A defect, by its kind: its message could quote what people said. That somebody hung up, or sent no HTTP, is none. */
    private static void tell(Request request, RequestId id, int status) {
        if (status >= 500 && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable defect && !(defect instanceof QuietException)) {
            LOG.log(Level.WARNING, "request {0} failed: {1}", new Object[] {id.text(), defect.getClass().getName()});
        }
    }

    /** Whoever asks for dialogues reads no other shape; the path is null where it could not be read. */
    private static Failures shape(String path) {
        return path != null && (path.equals(DIALOGUE) || path.startsWith(DIALOGUE + "/")) ? DialogueAnswer.FAILURES : Problem.FAILURES;
    }
}
