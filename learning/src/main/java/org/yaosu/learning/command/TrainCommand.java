package org.yaosu.learning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.format.ChatRow;
import org.yaosu.chatfiles.LabelledFile;
import org.yaosu.learning.LearnedModelService;
import org.yaosu.learning.Outputs;
import org.yaosu.learning.TrainedReport;
import org.yaosu.learning.TrainerService;
import org.yaosu.learning.file.ModelOutput;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.TrainingSettings;

/** {@code yaosu:train TRAIN [-o MODEL]}: learns from labelled chats, from the start. Its properties say what {@code @GogoCommand} would, which asks for a shell. */
@Component(service = TrainCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=train"})
public final class TrainCommand {

    private final BundleContext context;
    private final TrainerService trainer;
    private final LearnedModelService service;

    @Activate
    public TrainCommand(BundleContext context, @Reference TrainerService trainer, @Reference LearnedModelService service) {
        this.context = context;
        this.trainer = trainer;
        this.service = service;
    }

    @Descriptor("learn from labelled chats how to answer; with no output named it comes into service by itself")
    public TrainedReport train(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = "") @Descriptor("the file to write; by default data/learned.json") String output,
            @Parameter(names = "--seed", absentValue = "1") @Descriptor("deals the chats otherwise into the parts of the cross-validation") long seed,
            @Parameter(names = "--folds", absentValue = "5") @Descriptor("the number of these parts") int folds,
            @Descriptor("the file of chats with their right answers (infos)") String train) throws IOException {
        TrainingSettings settings = new TrainingSettings(folds, seed);
        ModelOutput file = output.isEmpty() ? Outputs.own(service) : new ModelOutput(session.currentDir().resolve(output), false);
        Path input = session.currentDir().resolve(train);
        file.check(input);
        List<ChatRow.Read> chats = new LabelledFile(context, input, LearnCommand.ADVICE).read();
        Model model = trainer.train(chats, List.of(), settings).measured();
        file.write(model);
        return new TrainedReport(file.path(), model, model.chats(), 0);
    }
}
