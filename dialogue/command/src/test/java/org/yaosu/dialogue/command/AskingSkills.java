package org.yaosu.dialogue.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;
import org.yaosu.dialogue.command.answer.Answerer;

/** Asks the models of the options, and echoes where they are not there or fail. */
public final class AskingSkills implements Answerer.Skills, Dialogue {

    private final FakeSkills echo = new FakeSkills();

    @Override
    public DialogueFormat format() {
        return echo.format();
    }

    @Override
    public Dialogue dialogue() {
        return this;
    }

    @Override
    public Segmenter segmenter() {
        return echo.segmenter();
    }

    @Override
    public DialogueReply reply(DialogueRequest request, DialogueOptions options) {
        DialogueReply echoed = echo.reply(request, options);
        Optional<Models> models = options.models();
        if (models.isEmpty() || models.get().askable(options.providers()).isEmpty()) {
            return echoed;
        }
        try {
            String said = request.history().get(request.history().size() - 1);
            return new DialogueReply(models.get().ask(window -> List.of(new Message(Author.USER, said)),
                    new ModelWish(options.providers(), OptionalDouble.empty(), OptionalInt.empty(), options.timeLimit())).reply().text(), "model", List.of());
        } catch (ModelException failure) {
            return new DialogueReply(echoed.text(), echoed.responder(), List.of("model: " + failure.getMessage()));
        }
    }

    @Override
    public List<String> subtracks() {
        return echo.subtracks();
    }
}
