package org.yaosu.web.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.yaosu.web.dialogue.DialogueAnswer;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Failures;
import org.yaosu.web.http.Problem;

/** What is answered where no service does: unknown paths, and what is no HTTP. In place of Jetty's pages, which show its insides. */
final class ErrorAnswers implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Answer answer = shape(request.getHttpURI().getPath()).failure(Failure.ofStatus(status)).withStatus(status);
        byte[] body = answer.body();
        response.setStatus(status);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** Whoever asks for dialogues reads no other shape; the path is null where it could not be read. */
    private static Failures shape(String path) {
        return path != null && path.startsWith("/dialogue") ? DialogueAnswer.FAILURES : Problem.FAILURES;
    }
}
