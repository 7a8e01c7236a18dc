package org.yaosu.web.dialogue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.yaosu.web.answer.Answer;
import org.yaosu.web.answer.ErrorCode;

/** Where requests come in, with one set of settings from begin to end. Safe for use by several threads. */
final class Desk implements AutoCloseable {

    private final DialogueSettings settings;
    private final Answering answering;
    private final Workers workers;

    Desk(DialogueSettings settings, Answering answering) {
        this.settings = settings;
        this.answering = answering;
        this.workers = new Workers(settings);
    }

    DialogueSettings settings() {
        return settings;
    }

    /** Sees to it that the request is answered, now or later. */
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer> refusal = refusal(request);
        if (refusal.isPresent()) {
            Exchange.write(refusal.get(), response);
        } else if (!workers.enter()) {
            Exchange.write(Answer.failure(ErrorCode.BUSY), response);
        } else {
            begin(request);
        }
    }

    /** What can be said of a request by its head alone. */
    private Optional<Answer> refusal(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET" -> request.getQueryString() != null && request.getQueryString().length() > settings.queryLimit()
                    ? Optional.of(Answer.failure(ErrorCode.QUERY_TOO_LONG)) : Optional.empty();
            // without being told to go on, the caller sends nothing
            case "POST" -> request.getContentLengthLong() > settings.bodyLimit() && request.getHeader("Expect") != null
                    ? Optional.of(BodyReader.tooLarge(settings.bodyLimit())) : Optional.empty();
            default -> Optional.of(Answer.failure(ErrorCode.METHOD).with("Allow", "GET, POST"));
        };
    }

    private void begin(HttpServletRequest request) {
        Exchange exchange = exchange(request);
        try {
            take(request, exchange);
        } catch (RejectedExecutionException ending) {
            exchange.answer(Workers.ending());
        } catch (IOException | RuntimeException e) {
            exchange.answer(Answer.failure(ErrorCode.INTERNAL, ErrorCode.INTERNAL.message() + ": " + e.getClass().getSimpleName()));
        }
    }

    private Exchange exchange(HttpServletRequest request) {
        Exchange exchange;
        try {
            AsyncContext context = request.startAsync();
            exchange = new Exchange(context);
            context.setTimeout(0);
        } catch (RuntimeException e) {
            // the container answers it
            workers.leave();
            throw e;
        }
        workers.begin(exchange);
        return exchange;
    }

    private void take(HttpServletRequest request, Exchange exchange) throws IOException {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            work(exchange, () -> RequestText.ofQuery(query));
        } else {
            String type = request.getContentType();
            Future<?> alarm = workers.awaitBody(exchange);
            request.getInputStream().setReadListener(new BodyReader(request.getInputStream(), exchange, settings.bodyLimit(), body -> {
                alarm.cancel(false);
                work(exchange, () -> RequestText.ofBody(body, type));
            }));
        }
    }

    private void work(Exchange exchange, Supplier<String> text) {
        workers.work(exchange, () -> answering.answer(text));
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        workers.close();
    }
}
