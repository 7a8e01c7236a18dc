package org.yaosu.web.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.Problem;
import org.yaosu.web.http.ProblemException;
import org.yaosu.web.http.Reception;
import org.yaosu.web.http.Transfers;

/** Who takes requests in: makes handlers of what answers them. Safe for use by several threads. */
public final class Front implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Front.class.getName());
    private static final String NAME = "api";

    private final Supplier<ApiSettings> settings;
    private final Reception reception;
    private final Transfers transfers;

    Front(Supplier<ApiSettings> settings) {
        this.settings = settings;
        this.reception = new Reception(NAME, settings.get().limits(), Problem.FAILURES);
        this.transfers = new Transfers(NAME + "-transfer", () -> settings.get().transfers(), Problem.FAILURES);
    }

    /** The settings of this moment. */
    public ApiSettings settings() {
        return settings.get();
    }

    /** From now on requests follow the settings as they are now. */
    void renew() {
        reception.renew(settings.get().limits());
    }

    /** Answers requests whose bodies are of no interest. */
    public Handler answering(Function<Call, Answer> work) {
        return (call, request, response) -> reception.receive(request, response, () -> answer(() -> work.apply(call)));
    }

    /** Answers requests with a JSON body, which is held in memory. */
    public Handler reading(BiFunction<Call, byte[], Answer> work) {
        return (call, request, response) -> {
            MediaType.of(request.getContentType()).require(List.of(Route.JSON));
            reception.receiveBody(request, response, body -> answer(() -> work.apply(call, body)));
        };
    }

    /** Where files come and go. */
    public Transfers transfers() {
        return transfers;
    }

    private static Answer answer(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            return e.answer();
        } catch (CancellationException interrupted) {
            // its time was up, and it was answered
            return Problem.FAILURES.failure(Failure.TIME_LIMIT);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // the message could quote what people said
            LOG.log(Level.ERROR, "a request met a defect: {0} at {1}", e.getClass().getName(), e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            return Problem.FAILURES.internal(e);
        }
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        transfers.close();
        reception.close();
    }
}
