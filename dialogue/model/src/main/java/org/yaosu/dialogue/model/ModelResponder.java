package org.yaosu.dialogue.model;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderException;
import org.yaosu.api.dialogue.ResponderProperties;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;

/** Has a model say the next turn, of any subtrack. Ranks before those that answer without a model. Safe for use by several threads. */
@Component(configurationPid = ResponderConfig.PID, property = "service.ranking:Integer=100")
@Designate(ocd = ResponderConfig.class)
@ResponderProperties(id = "model", model = true)
public final class ModelResponder implements Responder {

    private final Models models;
    private volatile ResponderSettings settings;

    @Activate
    public ModelResponder(ResponderConfig config, @Reference Models models) {
        this(ResponderSettings.of(config), models);
    }

    ModelResponder(ResponderSettings settings, Models models) {
        this.settings = settings;
        this.models = models;
    }

    /** Settings that are wrong change nothing; the component runtime logs why. */
    @Modified
    void modified(ResponderConfig config) {
        settings = ResponderSettings.of(config);
    }

    /** @throws ResponderException if a provider that is wanted is not known, none of them answers, or one answers without words */
    @Override
    public Optional<String> respond(DialogueRequest request, DialogueOptions options) {
        Models asked = options.models().orElse(models);
        if (!anybody(asked, options)) {
            return Optional.empty();
        }
        ResponderSettings current = settings;
        TurnPrompt prompt = new TurnPrompt(Wording.of(request.subtrack()), request.profile(), Material.of(request, current.turns()));
        ModelAnswer answer = ask(asked, prompt,
                new ModelWish(options.providers(), current.temperature(), current.maxTokens(), options.timeLimit()));
        String reply = ReplyText.of(prompt.restore(answer.reply().text()), current.characters());
        if (reply.isEmpty()) {
            throw new ResponderException(answer.provider() + " answered with nothing that can be said; ask again, or another provider");
        }
        return Optional.of(reply);
    }

    private static boolean anybody(Models models, DialogueOptions options) {
        try {
            return !models.askable(options.providers()).isEmpty();
        } catch (IllegalArgumentException unknown) {
            throw new ResponderException(unknown.getMessage(), unknown);
        }
    }

    private static ModelAnswer ask(Models models, ModelPrompt prompt, ModelWish wish) {
        try {
            return models.ask(prompt, wish);
        } catch (ModelException unanswered) {
            throw new ResponderException(unanswered.getMessage(), unanswered);
        }
    }
}
