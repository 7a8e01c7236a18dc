package org.yaosu.dialogue.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.model.Models;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.dialogue.command.answer.Answerer;

/**
 * The services of this moment. Each is optional, so that commands are there to say that it is missing, and dynamic, so that they stay
 * where they are while it is swapped. Safe for use by several threads.
 */
@Component(service = Services.class)
public final class Services implements Answerer.Skills {

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
     * Whether dialogues can be answered so: everybody is there, and the providers are known.
     *
     * @throws IllegalArgumentException if one of the wanted providers is unknown
     * @throws IOException if somebody is missing
     */
    void checkAnswering(DialogueOptions options) throws IOException {
        format();
        segmenter();
        if (dialogue().subtracks().isEmpty()) {
            throw new IOException("nobody in service answers dialogues; are the bundles org.yaosu.dialogue.offline and org.yaosu.dialogue.model there and started?"
                    + " ('./yaosu doctor' tells)");
        }
        options.providers().ifPresent(this::check);
    }

    private void check(List<String> wanted) {
        Providers current = providers;
        List<String> known = current == null ? List.of() : current.providers().stream().map(ProviderState::id).sorted().toList();
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("there is no provider '" + id + "'; known are " + String.join(", ", known) + "; 'none' asks no model");
        });
    }
}
