package org.yaosu.web.dialogue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.web.answer.Answer;
import org.yaosu.web.answer.ErrorCode;

/**
 * {@code /dialogue}: {@code POST} with the competition's JSON as the body or as the field {@code input} of a form, or {@code GET} with
 * the parameter {@code input}. Answers every request with a JSON object; none holds a thread while its body arrives.
 */
@Component(service = Servlet.class, configurationPid = DialogueConfig.PID, property = {
        "osgi.http.whiteboard.servlet.pattern=" + DialogueServlet.PATH,
        "osgi.http.whiteboard.servlet.name=dialogue",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"})
@Designate(ocd = DialogueConfig.class)
public final class DialogueServlet implements Servlet {

    static final String PATH = "/dialogue";

    /** Dynamic, as all here: requests under way outlive whoever comes and goes. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Dialogue dialogue;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile DialogueFormat format;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Segmenter segmenter;

    private final DialogueSettings settings;
    private final Answering answering;
    /** From the server's begin to its end, which a component may outlive. */
    private volatile Workers workers;
    private volatile ServletConfig config;

    @Activate
    public DialogueServlet(DialogueConfig config) {
        this.settings = DialogueSettings.of(config);
        this.answering = new Answering(() -> Optional.ofNullable(dialogue), () -> Optional.ofNullable(format),
                () -> Optional.ofNullable(segmenter), settings.modelTime());
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Optional<Answer> refusal = refusal(asked);
        if (refusal.isPresent()) {
            Exchange.write(refusal.get(), (HttpServletResponse) response);
        } else if (!workers.enter()) {
            Exchange.write(Answer.failure(ErrorCode.BUSY), (HttpServletResponse) response);
        } else {
            begin(asked);
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

    private void begin(HttpServletRequest request) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Exchange exchange = new Exchange(context);
        exchange.whenEnded(workers::leave);
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

    @Override
    public void init(ServletConfig given) {
        this.config = given;
        this.workers = new Workers(settings);
    }

    @Override
    public ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public String getServletInfo() {
        return "Yaosu dialogue";
    }

    /** Waits a moment for what is under way. */
    @Override
    public void destroy() {
        workers.close();
    }
}
