package org.yaosu.engine.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.engine.answer.FieldHandle;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.lease.Lease;

/** Tries a field with a greeting, which holds nothing of anybody: whether it can be asked at all. */
final class FieldTrial {

    private static final String SPEAKER = "客户";
    private static final String GREETING = "你好";

    private final FieldHandle field;

    FieldTrial(FieldHandle field) {
        this.field = field;
    }

    /** What is wrong with it; nothing too where it is on its way out. */
    List<String> problems() {
        return field.tryLease().map(FieldTrial::problems).orElse(List.of());
    }

    private static List<String> problems(LiveField field) {
        try (Lease<FieldExtractor> lease = field.lease()) {
            FieldExtractor extractor = lease.service();
            if (!field.spec().equals(extractor.spec())) {
                return List.of("the field " + field.spec().key() + " does not say the same of itself each time: its spec must not change");
            }
            extractor.find(conversation());
            if (extractor instanceof LearnableField learnable) {
                learnable.candidates(conversation());
            }
            extractor.personal(conversation());
            field.admit(GREETING, new ArrayList<>());
            return List.of();
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            return List.of("the field " + field.spec().key() + " fails with " + broken.getClass().getName() + " for a chat of one greeting");
        }
    }

    private static Conversation conversation() {
        String source = SPEAKER + "：" + GREETING;
        Turn turn = new Turn(SPEAKER, new Span(0, SPEAKER.length()), GREETING,
                new Span(source.length() - GREETING.length(), source.length()), Optional.empty());
        Chat chat = new Chat("trial", source, List.of(turn), Map.of());
        return new Conversation(chat, chat.turns(), Map.of(SPEAKER, Role.CUSTOMER), Optional.of(SPEAKER));
    }
}
