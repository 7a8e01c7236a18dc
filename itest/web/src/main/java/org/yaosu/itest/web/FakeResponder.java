package org.yaosu.itest.web;

import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;

/** Says what a test wants it to, before all others are asked. */
final class FakeResponder implements Responder, AutoCloseable {

    /** What it says where nothing else is wanted. */
    static final String REPLY = "我 也 喜欢 iPhone 12 。";

    private volatile Function<DialogueRequest, String> saying = request -> REPLY;
    private final ServiceRegistration<Responder> registration;

    FakeResponder(BundleContext context) {
        this(context, Map.of("yaosu.responder.id", "fake", Constants.SERVICE_RANKING, Integer.MAX_VALUE - 1));
    }

    private FakeResponder(BundleContext context, Map<String, Object> properties) {
        registration = context.registerService(Responder.class, this, new Hashtable<>(properties));
    }

    /** One that asks a model, before all others. */
    static FakeResponder ofModel(BundleContext context) {
        return new FakeResponder(context, Map.of("yaosu.responder.id", "model", "yaosu.responder.model", true, Constants.SERVICE_RANKING, Integer.MAX_VALUE));
    }

    void say(Function<DialogueRequest, String> reply) {
        saying = reply;
    }

    @Override
    public Optional<String> respond(DialogueRequest request, DialogueOptions options) {
        return Optional.ofNullable(saying.apply(request));
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
