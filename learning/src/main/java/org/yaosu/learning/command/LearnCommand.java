package org.yaosu.learning.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.format.ChatRow;
import org.yaosu.chatfiles.CorrectedRecords;
import org.yaosu.chatfiles.LabelledFile;
import org.yaosu.learning.LearnedModelService;
import org.yaosu.learning.Place;
import org.yaosu.learning.TrainerService;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;
import org.yaosu.learning.model.TrainingSettings;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Fingerprint;

/** {@code yaosu:learn CORRECTED}: learns on, with chats that somebody corrected. The model holds the rows of the chats before. */
@Component(service = LearnCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=learn"})
public final class LearnCommand {

    /** What else can be learned from. */
    static final String ADVICE = "corrected records without their chats are learned with 'learn' and --chats";

    private final BundleContext context;
    private final TrainerService trainer;
    private final LearnedModelService service;

    @Activate
    public LearnCommand(BundleContext context, @Reference TrainerService trainer, @Reference LearnedModelService service) {
        this.context = context;
        this.trainer = trainer;
        this.service = service;
    }

    @Descriptor("learn on from corrected chats; a chat that is known already counts as corrected last")
    public TrainedReport learn(CommandSession session,
            @Parameter(names = "--chats", absentValue = "") @Descriptor("the chats, where CORRECTED holds records alone: the file that they were extracted from") String chats,
            @Descriptor("chats with their right answers (infos); or, with --chats, the corrected rows of a submission or of records.jsonl") String corrected) throws IOException {
        Place place = place();
        ModelOutput file = place instanceof Place.InFile inFile ? new ModelOutput(inFile.path(), false) : Outputs.own(service);
        Path input = session.currentDir().resolve(corrected);
        file.check(input);
        List<ChatRow.Read> labelled = chats.isEmpty() ? new LabelledFile(context, input, ADVICE).read()
                : new LabelledFile(context, session.currentDir().resolve(chats), ADVICE).read(CorrectedRecords.read(input));
        return ModelLock.with(file.path(), () -> learn(labelled, place(), file));
    }

    private Place place() throws IOException {
        return service.place().orElseThrow(() -> new IOException("nothing was learned yet that could be learned on; begin with 'train'"));
    }

    private TrainedReport learn(List<ChatRow.Read> labelled, Place before, ModelOutput file) throws IOException {
        Set<String> fresh = labelled.stream().map(chat -> Fingerprint.of(chat.chat().source())).collect(Collectors.toSet());
        Model known = rows(before);
        Head head = known.head();
        Model model = trainer.train(labelled, known.examples(), new TrainingSettings(head.folds(), head.seed())).measured();
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
