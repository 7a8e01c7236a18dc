package org.yaosu.learning;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Learning;
import org.yaosu.api.learn.Lesson;
import org.yaosu.api.learn.NothingLearnedException;
import org.yaosu.learning.file.ModelLock;
import org.yaosu.learning.file.ModelOutput;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;
import org.yaosu.learning.model.TrainingSettings;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Fingerprint;

/** Learns on, with chats that somebody corrected. The model holds the rows of the chats before. */
@Component(service = {Learning.class, LearningService.class})
public final class LearningService implements Learning {

    private final TrainerService trainer;
    private final LearnedModelService service;

    @Activate
    public LearningService(@Reference TrainerService trainer, @Reference LearnedModelService service) {
        this.trainer = trainer;
        this.service = service;
    }

    @Override
    public Lesson learn(List<ChatRow.Read> corrected) throws IOException {
        TrainedReport report = learnOn(corrected);
        return new Lesson(report.model().chats(), report.fresh(), report.replaced());
    }

    /** The same, with what was learned and where it was written to. */
    public TrainedReport learnOn(List<ChatRow.Read> corrected) throws IOException {
        if (corrected.isEmpty()) {
            throw new IllegalArgumentException("there is no chat to learn from");
        }
        ModelOutput file = output();
        file.check();
        return ModelLock.with(file.path(), () -> learnOn(corrected, place(), file));
    }

    /**
     * The file that is learned on now: the one that is named, or the platform's own.
     *
     * @throws NothingLearnedException if there is nothing yet that could be learned on
     * @throws IOException if the platform has no place of its own for it
     */
    public ModelOutput output() throws IOException {
        return place() instanceof Place.InFile inFile && inFile.named() ? new ModelOutput(inFile.path(), false) : Outputs.own(service);
    }

    private Place place() throws NothingLearnedException {
        return service.place().orElseThrow(() -> new NothingLearnedException("nothing was learned yet that could be learned on; begin with 'train'"));
    }

    private TrainedReport learnOn(List<ChatRow.Read> corrected, Place before, ModelOutput file) throws IOException {
        Set<String> fresh = corrected.stream().map(chat -> Fingerprint.of(chat.chat().source())).collect(Collectors.toSet());
        Model known = rows(before);
        Head head = known.head();
        Model model = trainer.train(corrected, known.examples(), new TrainingSettings(head.folds(), head.seed())).measured();
        file.write(model);
        int replaced = (int) known.examples().stream().map(Example::chat).filter(fresh::contains).count();
        return new TrainedReport(file.path(), model, fresh.size() - replaced, replaced);
    }

    private static Model rows(Place before) throws IOException {
        try (InputStream input = before.open()) {
            return ModelReader.read(input, ModelReader.Rows.KEPT);
        } catch (IOException wrong) {
            throw new IOException("nothing can be learned on from " + before.name() + ", which cannot be read: " + wrong.getMessage()
                    + "; mend it, or take it away", wrong);
        }
    }
}
