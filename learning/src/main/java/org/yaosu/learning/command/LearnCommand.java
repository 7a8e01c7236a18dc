package org.yaosu.learning.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.format.ChatRow;
import org.yaosu.learning.InService;
import org.yaosu.learning.LearnedModelService;
import org.yaosu.learning.Place;
import org.yaosu.learning.TrainerService;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;
import org.yaosu.learning.model.TrainingSettings;
import org.yaosu.learning.rows.Example;
import org.yaosu.learning.rows.Fingerprint;

/** {@code yaosu:learn CORRECTED}: learns on, with chats that somebody corrected. What is in service holds the rows of the chats before. */
@Component(service = LearnCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=learn"})
public final class LearnCommand {

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
    public TrainedReport learn(CommandSession session, @Descriptor("the file of chats with their right answers (infos)") String corrected) throws IOException {
        InService before = service.inService().orElseThrow(() -> new IOException("nothing was learned yet that could be learned on; begin with 'train'"));
        ModelOutput file = before.place() instanceof Place.InFile inFile ? new ModelOutput(inFile.path(), false) : Outputs.own(service);
        file.check();
        List<ChatRow.Read> chats = new LabelledFile(context, session.currentDir().resolve(corrected)).read();
        Set<String> fresh = chats.stream().map(chat -> Fingerprint.of(chat.chat().source())).collect(Collectors.toSet());
        Model known = rows(before);
        Head head = known.head();
        Model model = trainer.train(chats, known.examples(), new TrainingSettings(head.folds(), head.seed(), TrainingSettings.DEFAULT.strengths())).measured();
        file.write(model);
        int replaced = (int) known.examples().stream().map(Example::chat).filter(fresh::contains).count();
        return new TrainedReport(file.path(), model, fresh.size() - replaced, replaced);
    }

    private static Model rows(InService before) throws IOException {
        try (InputStream input = before.place().open()) {
            return ModelReader.read(input, ModelReader.Rows.KEPT);
        } catch (IOException wrong) {
            throw new IOException("what is in service cannot be learned on, since " + before.place().name() + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
