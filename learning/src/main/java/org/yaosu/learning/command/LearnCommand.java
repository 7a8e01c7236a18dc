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
import org.yaosu.chatfiles.CorrectedRecords;
import org.yaosu.chatfiles.LabelledFile;
import org.yaosu.learning.LearningService;
import org.yaosu.learning.TrainedReport;

/** {@code yaosu:learn CORRECTED}: learns on, with files of chats that somebody corrected. */
@Component(service = LearnCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=learn"})
public final class LearnCommand {

    /** What else can be learned from. */
    static final String ADVICE = "corrected records without their chats are learned with 'learn' and --chats";

    private final BundleContext context;
    private final LearningService learning;

    @Activate
    public LearnCommand(BundleContext context, @Reference LearningService learning) {
        this.context = context;
        this.learning = learning;
    }

    @Descriptor("learn on from corrected chats; a chat that is known already counts as corrected last")
    public TrainedReport learn(CommandSession session,
            @Parameter(names = "--chats", absentValue = "") @Descriptor("the chats, where CORRECTED holds records alone: the file that they were extracted from") String chats,
            @Descriptor("chats with their right answers (infos); or, with --chats, the corrected rows of a submission or of records.jsonl") String corrected) throws IOException {
        Path input = session.currentDir().resolve(corrected);
        learning.output().check(input);
        List<ChatRow.Read> labelled = chats.isEmpty() ? new LabelledFile(context, input, ADVICE).read()
                : new LabelledFile(context, session.currentDir().resolve(chats), ADVICE).read(CorrectedRecords.read(input));
        return learning.learnOn(labelled);
    }
}
