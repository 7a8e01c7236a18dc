package org.yaosu.web.dialogue;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.web.http.Exchange;
import org.yaosu.web.http.Failure;

/**
 * {@code /dialogue}: {@code POST} with the competition's JSON as the body or as the field {@code input} of a form, or {@code GET} with
 * the parameter {@code input}. Answers every request with a JSON object; none holds a thread while its body arrives.
 */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.pattern=" + DialogueServlet.PATH,
        "osgi.http.whiteboard.servlet.name=dialogue",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"})
public final class DialogueServlet implements Servlet {

    static final String PATH = "/dialogue";

    /** Dynamic, as all here: requests under way outlive whoever comes and goes. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Dialogue dialogue;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile DialogueFormat format;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Segmenter segmenter;

    private volatile CurrentSettings settings;
    private volatile ServletConfig config;
    /** From the server's begin to its end, which a component may outlive. */
    private final AtomicReference<DialogueDesk> desk = new AtomicReference<>();

    @Reference
    void setSettings(CurrentSettings given) {
        settings = given;
    }

    /** New requests follow new settings; the servlet stays, for without one they would be told that nothing is here. */
    void updatedSettings(CurrentSettings given) {
        DialogueDesk open = desk.get();
        if (open != null) {
            open.renew();
        }
    }

    private Answering answering() {
        return new Answering(() -> Optional.ofNullable(dialogue), () -> Optional.ofNullable(format), () -> Optional.ofNullable(segmenter), settings.now().modelTime());
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
        DialogueDesk open = desk.get();
        if (open == null) {
            Exchange.write(DialogueAnswer.FAILURES.failure(Failure.ENDING), (HttpServletResponse) response);
        } else {
            open.receive((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    @Override
    public void init(ServletConfig given) {
        config = given;
        desk.set(new DialogueDesk(() -> settings.now(), this::answering));
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
        DialogueDesk last = desk.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }
}
