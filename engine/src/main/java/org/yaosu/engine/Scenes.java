package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.learn.Question;
import org.yaosu.engine.clean.Cleaner;
import org.yaosu.engine.learn.HeldLearned;
import org.yaosu.engine.roles.Cast;
import org.yaosu.engine.roles.RoleResolver;

/** Makes chats ready: cleaned, and with their people told apart. Safe for use by several threads. */
final class Scenes {

    private final Cleaner cleaner = new Cleaner();
    private final AtomicReference<RoleResolver> roles;

    Scenes(EngineConfig config) {
        this.roles = new AtomicReference<>(resolver(config));
    }

    /** New agents hold from the next chat on. */
    void set(EngineConfig config) {
        roles.set(resolver(config));
    }

    private static RoleResolver resolver(EngineConfig config) {
        return new RoleResolver(List.of(config.agents()));
    }

    Scene read(Chat chat, HeldLearned learned) {
        List<Turn> ownWords = cleaner.ownWords(chat);
        return new Scene(chat, cleaner.conversation(ownWords), roles.get().resolve(chat, ownWords, learned::likelihoods));
    }

    /** The turns that carry the conversation. */
    List<Turn> turns(Chat chat) {
        return cleaner.conversation(cleaner.ownWords(chat));
    }

    /** The question who of the speakers is the customer. */
    Question customer(Chat chat) {
        return roles.get().customer(chat, cleaner.ownWords(chat));
    }

    /** @param turns those that carry the conversation */
    record Scene(Chat chat, List<Turn> turns, Cast cast) {

        /** The chat as it is read for one customer. */
        Conversation about(Optional<String> customer) {
            return new Conversation(chat, turns, cast.roles(customer), customer);
        }
    }
}
