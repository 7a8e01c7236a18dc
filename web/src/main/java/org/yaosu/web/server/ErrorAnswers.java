package org.yaosu.web.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.yaosu.web.answer.Answer;
import org.yaosu.web.answer.ErrorCode;

/** What is answered where no service does: unknown paths, and what is no HTTP. In place of Jetty's pages, which show its insides. */
final class ErrorAnswers implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Answer answer = Answer.failure(ErrorCode.ofStatus(status)).withStatus(status);
        byte[] body = answer.body();
        response.setStatus(status);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
