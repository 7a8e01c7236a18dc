package org.yaosu.simulator;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.model.Message;

/** What the simulated models say. Called from several threads at once, never from one that serves connections. */
@ConsumerType
@FunctionalInterface
public interface Brain {

    /** Says what the last message said. */
    Brain ECHO = messages -> messages.get(messages.size() - 1).text();

    /**
     * Answers a conversation. What is thrown becomes an error of the service's engine (10012; over HTTP a 500).
     *
     * @param messages the conversation, oldest first, at least one
     * @return the answer; may be empty
     */
    String answer(List<Message> messages);
}
