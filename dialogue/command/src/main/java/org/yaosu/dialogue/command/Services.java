package org.yaosu.dialogue.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.model.Models;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.run.ModelRuns;
import org.yaosu.api.run.Runs;
import org.yaosu.dialogue.command.answer.Answerer;
import org.yaosu.dialogue.command.answer.ModelSpend;

/**
 * The services of this moment. Each is optional, so that commands are there to say that it is missing, and dynamic, so that they stay
 * where they are while it is swapped. Safe for use by several threads.
 */
@Component(service = Services.class)
public final class Services implements Answerer.Skills {

    private static final Set<String> COUNTED = Set.of("service.id", "service.bundleid", "service.scope", "service.changecount", "component.id", "objectClass");

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Dialogue dialogue;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile DialogueFormat format;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile DialogueIndexer indexer;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Segmenter segmenter;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Models models;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Providers providers;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile ModelRuns modelRuns;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Runs runs;
    @Reference(service = Responder.class, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Map<String, Object>> responders = List.of();

    @Override
    public Dialogue dialogue() throws IOException {
        return there(dialogue, "router of dialogues", "org.yaosu.dialogue.service");
    }

    @Override
    public DialogueFormat format() throws IOException {
        return there(format, "reader of dialogues", "org.yaosu.dialogue.service");
    }

    /** @throws IOException if there is none */
    DialogueIndexer indexer() throws IOException {
        return there(indexer, "indexer of dialogues", "org.yaosu.dialogue.offline");
    }

    /** @throws IOException if there is none */
    ModelRuns modelRuns() throws IOException {
        return there(modelRuns, "journal of runs", "org.yaosu.engine");
    }

    /** What a run took; empty where nobody can tell by now. */
    Optional<ModelSpend> spend(long run) throws IOException {
        Runs current = runs;
        return current == null ? Optional.empty() : Optional.of(ModelSpend.of(run, current.report(run).providers()));
    }

    @Override
    public Segmenter segmenter() throws IOException {
        return there(segmenter, "segmenter of words", "org.yaosu.dialogue.segmentation");
    }

    private static <T> T there(T service, String what, String bundle) throws IOException {
        if (service == null) {
            throw new IOException("there is no " + what + ": something said above keeps it from starting, or the bundle " + bundle
                    + " is missing or stopped ('./yaosu doctor' tells)");
        }
        return service;
    }

    /** Whether a model would be asked of these, or of those that the platform is set to. */
    boolean asks(Optional<List<String>> wanted) {
        Models current = models;
        return current != null && !wanted.filter(List::isEmpty).isPresent() && !current.askable(wanted).isEmpty();
    }

    /**
     * How this platform answers: the providers that would be asked, and the responders with their settings. An index that was written
     * anew in the place that is set is not told from the one before.
     *
     * @param wanted as {@link DialogueOptions} has them
     */
    String platform(Optional<List<String>> wanted) {
        Models current = models;
        boolean none = current == null || wanted.filter(List::isEmpty).isPresent();
        return "providers " + (none ? List.of() : current.askable(wanted)) + ", responders "
                + responders.stream().map(Services::settings).map(Object::toString).sorted().toList();
    }

    /** Without what the framework counts, which is other in each process. */
    private static Map<String, String> settings(Map<String, Object> properties) {
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (!COUNTED.contains(name) && !name.startsWith("felix.")) {
                settings.put(name, Arrays.deepToString(new Object[] {value}));
            }
        });
        return settings;
    }

    /** Why no model can be asked though one is to answer; empty where one can be, or none is to. */
    Optional<String> unaskable(Optional<List<String>> wanted) {
        Providers current = providers;
        List<String> ids = wanted.orElseGet(() -> current == null ? List.of() : current.used());
        if (ids.isEmpty() || asks(wanted)) {
            return Optional.empty();
        }
        return Optional.of("no model is asked: " + ids.stream().map(id -> id + ": " + problem(current, id)).collect(Collectors.joining("; ")));
    }

    private static String problem(Providers current, String id) {
        List<ProviderState> states = current == null ? List.of() : current.providers();
        return states.stream().filter(state -> state.id().equals(id)).findFirst().map(state -> state.problem().orElse("it cannot be asked now")).orElse("it is not in service");
    }

    /**
     * Whether dialogues can be answered so: everybody is there, the providers are known, and the index can be read.
     *
     * @throws IllegalArgumentException if one of the wanted providers is unknown, or the index is of no use
     * @throws IOException if somebody is missing
     */
    void checkAnswering(DialogueOptions options) throws IOException {
        format();
        segmenter();
        if (dialogue().subtracks().isEmpty()) {
            throw new IOException("nobody in service answers dialogues; are the bundles org.yaosu.dialogue.offline and org.yaosu.dialogue.model there and started?"
                    + " ('./yaosu doctor' tells)");
        }
        check(options.providers().orElse(List.of()));
        if (options.index().isPresent()) {
            checkIndex(options);
        }
    }

    /** An index that is of no use shows when it is asked; better now than at every row. */
    private void checkIndex(DialogueOptions options) throws IOException {
        DialogueRequest nothing = new DialogueRequest(DialogueRequest.CHITCHAT, Map.of(), "", List.of(), List.of(), List.of());
        try {
            dialogue().reply(nothing, new DialogueOptions(Optional.of(List.of()), options.index(), options.timeLimit()));
        } catch (DialogueException unusable) {
            throw new IllegalArgumentException("nothing can be answered with the index " + options.index().get() + ": " + unusable.getMessage(), unusable);
        }
    }

    /** One that is being swapped is known. */
    private void check(List<String> wanted) throws IOException {
        if (wanted.isEmpty()) {
            return;
        }
        Models current = there(models, "engine that asks models", "org.yaosu.engine");
        try {
            current.askable(Optional.of(wanted));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(unknown.getMessage() + "; 'none' asks no model", unknown);
        }
    }
}
