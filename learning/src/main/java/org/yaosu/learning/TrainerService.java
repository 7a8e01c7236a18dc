package org.yaosu.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Questions;
import org.yaosu.api.learn.TrainedModel;
import org.yaosu.api.learn.Trainer;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;
import org.yaosu.learning.model.TrainingSettings;
import org.yaosu.learning.rows.Example;

/** Learns from labelled chats, with the fields of the moment; see {@link Training}. */
@Component(service = {Trainer.class, TrainerService.class})
public final class TrainerService implements Trainer {

    private final Questions questions;
    private final Extractor extractor;
    private final Clock clock;

    @Activate
    public TrainerService(@Reference Questions questions, @Reference Extractor extractor) {
        this(questions, extractor, Clock.systemUTC());
    }

    TrainerService(Questions questions, Extractor extractor, Clock clock) {
        this.questions = questions;
        this.extractor = extractor;
        this.clock = clock;
    }

    @Override
    public TrainedModel train(List<ChatRow.Read> chats, Optional<TrainedModel> before) {
        return train(chats, before.map(TrainerService::rows).orElse(List.of()), TrainingSettings.DEFAULT);
    }

    /**
     * The same, with how to learn.
     *
     * @param before the rows of chats that were learned from before
     */
    public Model train(List<ChatRow.Read> chats, List<Example> before, TrainingSettings settings) {
        return new Training(questions, new Naming(extractor.form()), settings).train(chats, before, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A model of another bundle is read as its file would be. */
    private static List<Example> rows(TrainedModel model) {
        if (model instanceof Model own) {
            return own.examples();
        }
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            model.write(file);
            return ModelReader.read(new ByteArrayInputStream(file.toByteArray()), ModelReader.Rows.KEPT).examples();
        } catch (IOException wrong) {
            throw new IllegalArgumentException("what was learned before cannot be learned on from: " + wrong.getMessage(), wrong);
        }
    }
}
