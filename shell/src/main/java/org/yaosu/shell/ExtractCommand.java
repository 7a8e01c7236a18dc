package org.yaosu.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.shell.Completes.Kind;

/** {@code yaosu:extract IN [-o OUT]}: the records of every chat in a file. */
@Component(service = ExtractCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "extract")
public final class ExtractCommand {

    /** Each is paid for; more than this is a slip of the finger. */
    private static final int MOST_SAMPLES = 25;

    /**
     * Optional, so that the command is there to say that it is missing; dynamic, so that the command stays where it is
     * when the engine is configured anew.
     */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile BatchExtractor current;

    @Descriptor("read the chats of a file into records")
    public BatchReport extract(CommandSession session,
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
            @Descriptor("the prompt template: form, reflect, summary, or one of a bundle") String template,
            @Parameter(names = "--samples", absentValue = "-1")
            @Descriptor("how many answers to ask for each chat, 1 to 25; the majority counts; by default what the engine is set to") int samples,
            @Parameter(names = "--privacy", absentValue = "configured")
            @Descriptor("what a remote model sees of people; off: all; mask: placeholders; local: these, and finders answer such fields; configured: as the engine is set")
            PrivacyWord privacy,
            @Descriptor("the file of chats") @Completes(Kind.FILES) String in) throws IOException {
        BatchExtractor extractor = current;
        if (extractor == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no engine to extract with: something said above keeps it from starting, or its bundle is stopped ('lb' in './yaosu shell' tells)", null);
        }
        if (samples != -1 && (samples < 1 || samples > MOST_SAMPLES)) {
            throw CommandException.misuse("extract --samples " + samples + ": it must be 1 to " + MOST_SAMPLES);
        }
        if (output.isEmpty() && !format.isEmpty()) {
            throw CommandException.misuse("extract --format " + format + " needs -o: which file to write");
        }
        Path folder = session.currentDir();
        Path written = output.isEmpty() ? folder.resolve(submission(folder.resolve(in))) : folder.resolve(output);
        BatchRequest request = new BatchRequest(folder.resolve(in), name(from), written, name(format),
                new ExtractionOptions(customers, new ModelChoice(name(provider).map(ProviderNames::of), name(template), Math.max(samples, 0), privacy.privacy())));
        try (Progress progress = Progress.of(session)) {
            return extractor.run(request, progress);
        } catch (IOException | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CommandException(CommandException.STOPPED, "stopped; " + written.getFileName() + " was not written", e);
            }
            throw e;
        }
    }

    /** {@code chats.submit.json} of {@code data/chats.json}. */
    private static String submission(Path in) {
        return in.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".submit.json";
    }

    /** What can be said of privacy. */
    public enum PrivacyWord {
        /** As the engine is set. */
        CONFIGURED, OFF, MASK, LOCAL;

        Optional<Privacy> privacy() {
            return this == CONFIGURED ? Optional.empty() : Optional.of(Privacy.valueOf(name()));
        }
    }

    private static Optional<String> name(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
