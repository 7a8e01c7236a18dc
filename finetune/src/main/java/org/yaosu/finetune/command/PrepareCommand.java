package org.yaosu.finetune.command;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.prompt.ChatTexts;
import org.yaosu.api.run.Runs;
import org.yaosu.finetune.FinetuneConfig;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.CommandResult;
import org.yaosu.shell.progress.ProgressKind;

/** {@code yaosu:prepare train|test|check FILE}: files to train and test models with. Its properties say what {@code @GogoCommand} would, which asks for a shell. */
@Component(service = PrepareCommand.class, configurationPid = FinetuneConfig.PID, property = {"osgi.command.scope=yaosu", "osgi.command.function=prepare"})
@Designate(ocd = FinetuneConfig.class)
public final class PrepareCommand {

    private final FinetuneSettings settings;
    private final BundleContext context;
    private final Extractor extractor;
    private final ChatTexts texts;
    private final Summarising summarising;

    @Activate
    public PrepareCommand(FinetuneConfig config, BundleContext context, @Reference Extractor extractor, @Reference ChatTexts texts,
            @Reference BatchExtractor batches, @Reference Runs runs, @Reference Attendance attendance) {
        this(FinetuneSettings.of(config), context, extractor, texts, new Summarising(batches, runs, attendance, context));
    }

    PrepareCommand(FinetuneSettings settings, BundleContext context, Extractor extractor, ChatTexts texts, Summarising summarising) {
        this.settings = settings;
        this.context = context;
        this.extractor = extractor;
        this.texts = texts;
        this.summarising = summarising;
    }

    @Descriptor("make a training or test file for fine-tuning out of chats, or look one through before anybody uploads it")
    public CommandResult prepare(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = "") @Descriptor("the file to write (train, test)") String output,
            @Parameter(names = "--summaries", absentValue = "")
            @Descriptor("the model is to read summaries, which this provider writes; it sees the chats as they are, whatever the setting privacy says; what it wrote before is not asked again (train, test)") String provider,
            @Parameter(names = "--chats", presentValue = "true", absentValue = "false")
            @Descriptor("the model is to read the cleaned chats; this is the default (train, test)") boolean chats,
            @Parameter(names = "--format", absentValue = "")
            @Descriptor("spark, openai, alpaca, sharegpt, or one of a bundle; by default spark (train)") String format,
            @Parameter(names = "--corrected", absentValue = "")
            @Descriptor("rows of a submission or of records.jsonl that somebody corrected: they count in the place of the labels in FILE (train, test)") String corrected,
            @Parameter(names = "--instruction", absentValue = "") @Descriptor("what the model is told beside the input; by default as set (train)") String instruction,
            @Parameter(names = "--rows", absentValue = "-1")
            @Descriptor("the fewest rows; those of format spark are repeated until there are so many; by default 1500, or as set (train, check)") long rows,
            @Parameter(names = "--characters", absentValue = "-1")
            @Descriptor("the most characters of a row, input and output together; by default 8000, or as set") int characters,
            @Parameter(names = "--seed", absentValue = "1") @Descriptor("draws the order of the rows, and those that are held out (train)") long seed,
            @Parameter(names = "--validation", absentValue = "0")
            @Descriptor("the share of chats that is held out, such as 0.1; they go to OUTPUT with .validation before its extension (train)") double validation,
            @Parameter(names = "--budget", absentValue = "") @Descriptor("what the summaries may cost at most, in the account's currency (train, test)") String budget,
            @Parameter(names = "--fresh", presentValue = "true", absentValue = "false") @Descriptor("ask also for summaries that are there (train, test)") boolean fresh,
            @Parameter(names = "--progress", absentValue = "auto")
            @Descriptor("auto: a bar on a terminal, lines elsewhere; bar; lines; json: an object a line on standard error; none") ProgressKind progress,
            @Parameter(names = "--against", absentValue = "") @Descriptor("another file, which must hold none of the inputs of FILE (check)") String other,
            @Parameter(names = "--json", absentValue = "") @Descriptor("a file to write the findings to, for machines (check)") String json,
            @Descriptor("train: a training file; test: a test file; check: look one through") Task task,
            @Descriptor("the file of chats, with their right answers (infos) for train; or the file to look through") String file) throws Exception {
        Wish wish = new Wish(session.currentDir(), task, file, output, provider, chats, format, corrected, instruction, rows, characters, seed, validation,
                budget, fresh, other, json).checked();
        return switch (task) {
            case TRAIN -> new Train(preparation(session, wish, progress), new Writers(context)).run();
            case TEST -> new Test(preparation(session, wish, progress)).run();
            case CHECK -> new Check(wish, settings, extractor.form()).run();
        };
    }

    private Preparation preparation(CommandSession session, Wish wish, ProgressKind progress) {
        return new Preparation(wish, wish.settings(settings), context, extractor.form(), texts, summarising.watchedBy(session, progress));
    }
}
