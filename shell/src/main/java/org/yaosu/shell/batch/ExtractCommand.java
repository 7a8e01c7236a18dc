package org.yaosu.shell.batch;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Spending;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.Commands;
import org.yaosu.shell.Completes;
import org.yaosu.shell.Completes.Kind;
import org.yaosu.shell.progress.ProgressKind;

/** {@code yaosu:extract IN [-o OUT]}: the records of every chat in a file. */
@Component(service = ExtractCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "extract")
public final class ExtractCommand {

    private static final String NAME = "extract";

    /**
     * Optional, so that the command is there to say that it is missing; dynamic, so that the command stays where it is
     * when the engine is configured anew.
     */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile BatchExtractor current;

    private final Attendance attendance;

    @Activate
    public ExtractCommand(@Reference Attendance attendance) {
        this.attendance = attendance;
    }

    @Descriptor("read the chats of a file into records")
    public Object extract(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = "") @Completes(Kind.FILES)
            @Descriptor("the file to write; what it held before stays until the run ends; by default IN.submit.json in this folder") String output,
            @Parameter(names = "--format", absentValue = "") @Completes(Kind.WRITERS)
            @Descriptor("the format to write; by default the one of OUTPUT's extension") String format,
            @Parameter(names = "--from", absentValue = "") @Completes(Kind.READERS)
            @Descriptor("the format to read; by default the one of IN's extension") String from,
            @Parameter(names = "--customers", absentValue = "one")
            @Descriptor("one: a record for the likeliest customer of a chat; all: one for each") Customers customers,
            @Parameter(names = "--provider", absentValue = "") @Completes(Kind.PROVIDERS)
            @Descriptor("the model provider to ask; several, separated by commas, where those before fail; none: no model") String provider,
            @Parameter(names = "--template", absentValue = "") @Completes(Kind.TEMPLATES)
            @Descriptor("the prompt template: form, reflect, summary, outline, chat (for a model tuned on chats), or one of a bundle") String template,
            @Parameter(names = "--samples", absentValue = "-1")
            @Descriptor("how many answers to ask for each chat, 1 to 25; the majority counts; by default what the engine is set to") int samples,
            @Parameter(names = "--privacy", absentValue = "configured")
            @Descriptor("what a remote model sees of people; off: all; mask: placeholders; local: these, and finders answer such fields; configured: as the engine is set")
            PrivacyWord privacy,
            @Parameter(names = "--budget", absentValue = "")
            @Descriptor("what the calls may cost at most, in the account's currency; by default there is no limit") String budget,
            @Parameter(names = "--fresh", presentValue = "true", absentValue = "false")
            @Descriptor("ask models also what they have answered before") boolean fresh,
            @Parameter(names = "--dry-run", presentValue = "true", absentValue = "false")
            @Descriptor("only tell what it would take: calls, tokens, cost, time") boolean dryRun,
            @Parameter(names = "--progress", absentValue = "auto")
            @Descriptor("auto: a bar on a terminal, lines elsewhere; bar; lines; json: an object a line on standard error; none") ProgressKind progress,
            @Descriptor("the file of chats") @Completes(Kind.FILES) String in) throws Exception {
        BatchExtractor extractor = extractor();
        Spending spending = new Spending(Budget.of(NAME, budget), fresh);
        ModelWords model = new ModelWords(provider, template, samples, privacy);
        BatchFiles files = new BatchFiles(session.currentDir(), in, from, output, format);
        BatchRequest request = files.request(new ExtractionOptions(customers, model.choice(NAME)), spending);
        if (dryRun) {
            Batch<DryRun> estimate = new Batch<>(NAME, progress, GoOn.NOWHERE, "nothing was written",
                    listener -> new DryRun(request.input(), request.options().model().providers().orElse(List.of()), extractor.estimate(request, listener)));
            return attendance.attend(session, estimate);
        }
        return attendance.report(session, new Batch<>(NAME, progress, new GoOn(files.written()),
                request.output().getFileName() + " was not written", listener -> extractor.run(request, listener)));
    }

    private BatchExtractor extractor() {
        BatchExtractor extractor = current;
        if (extractor == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no engine to extract with: something said above keeps it from starting, or its bundle is stopped ('lb' in './yaosu shell' tells)", null);
        }
        return extractor;
    }
}
