package org.yaosu.engine;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Questions;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.LeasedForm;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.learn.FieldQuestion;
import org.yaosu.engine.learn.HeldLearned;

/** Shows a trainer chats as the fields of the moment see them. */
@Component
public final class QuestionsService implements Questions {

    private final ExtractorService extractor;

    @Activate
    public QuestionsService(@Reference ExtractorService extractor) {
        this.extractor = extractor;
    }

    @Override
    public Question customer(Chat chat) {
        return extractor.scenes().customer(chat);
    }

    @Override
    public List<Question> fields(Chat chat, Learned learned) {
        Scenes.Scene scene = extractor.scenes().read(chat, HeldLearned.of(learned));
        Conversation conversation = scene.about(scene.cast().customer());
        for (int attempt = 1;; attempt++) {
            try (LeasedForm form = extractor.lease()) {
                return form.fields().stream().map(field -> question(field, conversation)).flatMap(Optional::stream).toList();
            } catch (FieldGoneException gone) {
                if (attempt == ExtractorService.ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    private static Optional<Question> question(LiveField field, Conversation conversation) {
        if (!(field.extractor() instanceof LearnableField learnable)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FieldQuestion.of(learnable, conversation).question());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // The message may quote the chat, so only the kind of failure is told.
            field.broke(broken);
            throw new IllegalStateException("the field " + field.spec().key() + " of " + field.provenance().name() + " cannot say what is possible in the chat "
                    + conversation.chat().id() + ": " + broken.getClass().getSimpleName() + "; mend its bundle, or stop it, and train again");
        }
    }
}
