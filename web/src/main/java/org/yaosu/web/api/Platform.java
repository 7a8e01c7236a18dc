package org.yaosu.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.api.format.Transcripts;
import org.yaosu.api.learn.Learning;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.TemplateProperties;
import org.yaosu.api.run.Runs;
import org.yaosu.api.score.Comparisons;

/**
 * Who is in service at this moment. Each comes and goes while requests are under way; where one is missing, the request is told which
 * bundle gives it. Safe for use by several threads.
 */
@Component(service = Platform.class)
public final class Platform {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Extractor extractor;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Transcripts transcripts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile BatchExtractor batches;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Runs runs;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Providers providers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Swapper swapper;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Comparisons comparisons;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Learning learning;

    @Reference(service = ChatReader.class, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ServiceReference<ChatReader>> readers = List.of();

    @Reference(service = RecordWriter.class, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ServiceReference<RecordWriter>> writers = List.of();

    @Reference(service = PromptTemplate.class, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ServiceReference<PromptTemplate>> templates = List.of();

    /** What the references of a format say of it, with their own names. */
    public record Format(String name, String extension, String description) {
    }

    /** Who extracts chats. */
    public Extractor extractor() {
        return present(extractor, "extracts", "org.yaosu.engine");
    }

    /** Whether somebody else extracts chats by now, or nobody. */
    public boolean hasLeft(Extractor someone) {
        return !someone.equals(extractor);
    }

    /** Whether all of these providers are in service. */
    public boolean hasProviders(List<String> ids) {
        Providers all = providers;
        return ids.isEmpty() || all != null && all.providers().stream().map(ProviderState::id).collect(Collectors.toSet()).containsAll(ids);
    }

    /** Those of these providers that are left alone at this moment. */
    public List<ProviderState> resting(List<String> ids) {
        Providers all = providers;
        return all == null || ids.isEmpty() ? List.of()
                : all.providers().stream().filter(provider -> ids.contains(provider.id()) && provider.rest().isPresent()).toList();
    }

    /** Whether a prompt template of this name is in service. */
    public boolean hasTemplate(String name) {
        return templates.stream().anyMatch(template -> name.equals(template.getProperty(TemplateProperties.PREFIX_ + "name")));
    }

    /** Who makes chats of texts. */
    public Transcripts transcripts() {
        return present(transcripts, "reads texts", "org.yaosu.formats");
    }

    /** Who extracts files. */
    public BatchExtractor batches() {
        return present(batches, "extracts files", "org.yaosu.engine");
    }

    /** Who knows the runs. */
    public Runs runs() {
        return present(runs, "knows the runs", "org.yaosu.engine");
    }

    /** Who knows the model providers. */
    public Providers providers() {
        return present(providers, "knows the model providers", "org.yaosu.engine");
    }

    /** Who swaps bundles. */
    public Swapper swapper() {
        return present(swapper, "swaps bundles", "org.yaosu.deployment");
    }

    /** Who compares runs. */
    public Comparisons comparisons() {
        return present(comparisons, "compares runs", "org.yaosu.evaluation");
    }

    /** Who learns on. */
    public Learning learning() {
        return present(learning, "learns", "org.yaosu.learning");
    }

    /** The formats that files of chats are read as, by name. */
    public List<Format> readers() {
        return formats(readers);
    }

    /** The formats that records are written as, by name. */
    public List<Format> writers() {
        return formats(writers);
    }

    private static List<Format> formats(Collection<? extends ServiceReference<?>> references) {
        return references.stream().sorted((one, other) -> other.compareTo(one)).map(Platform::format)
                .collect(Collectors.toMap(Format::name, format -> format, (first, second) -> first, TreeMap::new)).values().stream().toList();
    }

    private static Format format(ServiceReference<?> reference) {
        return new Format(text(reference, "name"), text(reference, "extension"), text(reference, "description"));
    }

    private static String text(ServiceReference<?> reference, String property) {
        return reference.getProperty(FormatProperties.PREFIX_ + property) instanceof String text ? text : "";
    }

    private static <T> T present(T service, String does, String bundle) {
        return Optional.ofNullable(service).orElseThrow(() -> Problems.unavailable("nobody in service " + does
                + "; where this does not pass in a second, start the bundle " + bundle));
    }
}
