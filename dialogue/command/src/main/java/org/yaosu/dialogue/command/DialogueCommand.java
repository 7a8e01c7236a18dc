package org.yaosu.dialogue.command;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.CommandResult;
import org.yaosu.shell.progress.ProgressKind;

/**
 * {@code yaosu:dialogue index|answer|score|human FILE...}: learns, answers and measures dialogues. Its properties say what
 * {@code @GogoCommand} would, which asks for a shell.
 */
@Component(service = DialogueCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=dialogue"})
public final class DialogueCommand {

    private final Services services;
    private final Attendance attendance;

    @Activate
    public DialogueCommand(@Reference Services services, @Reference Attendance attendance) {
        this.services = services;
        this.attendance = attendance;
    }

    @Descriptor("learn from dialogues, answer a file of them, score the replies, or rank teams by what people gave them")
    public CommandResult dialogue(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = "")
            @Descriptor("the folder to write the index to (index); the file of replies, which keeps what it held until all are there, by default ccf_baidu_dialog_result.txt (answer)") String output,
            @Parameter(names = "--index", absentValue = "") @Descriptor("what was learned; by default the index that the responders are set to; going on after a stop notices when another one is set, but not when that one is written anew (answer)") String index,
            @Parameter(names = "--provider", absentValue = "")
            @Descriptor("the model provider to ask; several, separated by commas, where those before fail; none: no model (answer)") String provider,
            @Parameter(names = "--consensus", absentValue = "")
            @Descriptor("how much a reply that was learned is to agree with all that might be said: from 0, the most varied, to 1, the surest; by default what the responders are set to (answer)") String consensus,
            @Parameter(names = "--budget", absentValue = "")
            @Descriptor("what the calls of models may cost at most, in the account's currency, each time the command is given; by default there is no limit (answer)") String budget,
            @Parameter(names = "--at-once", absentValue = "-1")
            @Descriptor("how many dialogues to answer at a time; by default 16 where a model is asked, else one for each processor (answer)") int rows,
            @Parameter(names = "--fresh", presentValue = "true", absentValue = "false")
            @Descriptor("begin anew, and overwrite unfinished replies: also where the same command was stopped before its end and could go on; and ask models also what they have answered before (answer)") boolean fresh,
            @Parameter(names = "--json", absentValue = "") @Descriptor("a file to write the figures to, for machines (score, human)") String json,
            @Parameter(names = "--progress", absentValue = "auto")
            @Descriptor("auto: a bar on a terminal, lines elsewhere; bar; lines; json: an object a line on standard error; none (answer)") ProgressKind progress,
            @Descriptor("index: learn from corpora; answer: a reply to each dialogue; score: F1, BLEU and DISTINCT of replies; human: a ranking by people's ratings") Task task,
            @Descriptor("index: corpora; answer: one file of dialogues; score: replies and right ones, or a file of 'prediction TAB gold'; human: a CSV file of ratings") String... file) throws Exception {
        Wish wish = new Wish(session.currentDir(), task, List.of(file), output, index, provider, consensus, budget, rows, fresh, json).checked();
        return switch (task) {
            case INDEX -> new Index(wish, services).run();
            case ANSWER -> new Answer(wish, services, attendance).run(session, progress);
            case SCORE -> new Score(wish, services).run();
            case HUMAN -> new Human(wish).run();
        };
    }
}
