package org.yaosu.itest.felix;

import java.util.Optional;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;

/** Goes into jars that tests build: a skill that is of no use any more once it was stopped. */
public final class WeatherSkill implements Responder {

    private volatile boolean stopped;

    /** Called by the framework. */
    public void deactivate() {
        stopped = true;
    }

    @Override
    public Optional<String> respond(DialogueRequest request, DialogueOptions options) {
        Thread.yield();
        if (stopped) {
            throw new IllegalStateException("asked after its end");
        }
        return Optional.of("晴");
    }
}
