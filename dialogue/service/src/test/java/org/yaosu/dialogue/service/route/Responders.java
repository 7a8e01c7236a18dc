package org.yaosu.dialogue.service.route;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderProperties;
import org.yaosu.lease.testing.FakeReference;

/** Responders of tests, and what they are asked. */
final class Responders {

    static final DialogueOptions OFFLINE = new DialogueOptions(Optional.of(List.of()), Optional.empty(), Duration.ofSeconds(60));

    private Responders() {
    }

    static DialogueRequest request(String subtrack) {
        return new DialogueRequest(subtrack, Map.of(), "", List.of(), List.of(), List.of("你好"));
    }

    static DialogueOptions within(Duration timeLimit) {
        return new DialogueOptions(Optional.empty(), Optional.empty(), timeLimit);
    }

    static Responder saying(String text) {
        return (request, options) -> Optional.of(text);
    }

    static Responder silent() {
        return (request, options) -> Optional.empty();
    }

    static Responder throwing(Throwable failure) {
        return (request, options) -> {
            throw Responders.<RuntimeException>unchecked(failure);
        };
    }

    /** Ends when it is interrupted, which it says. */
    static Responder hanging(CountDownLatch interrupted) {
        return (request, options) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return Optional.of("too late");
        };
    }

    static <S> ServiceReference<S> reference(String id, int ranking, boolean model, String... subtracks) {
        Map<String, Object> properties = new HashMap<>(Map.of(ResponderProperties.PREFIX_ + "id", id, Constants.SERVICE_RANKING, ranking,
                ResponderProperties.PREFIX_ + "model", model));
        if (subtracks.length > 0) {
            properties.put(ResponderProperties.PREFIX_ + "subtracks", subtracks);
        }
        return new FakeReference<>(properties);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
