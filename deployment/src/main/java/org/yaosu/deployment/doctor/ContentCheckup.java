package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.RecordWriter;

/** What nothing can be extracted without, and fields that are given twice. */
final class ContentCheckup implements Checkup {

    private final BundleContext context;
    private final Lookup services;

    ContentCheckup(BundleContext context, Lookup services) {
        this.context = context;
        this.services = services;
    }

    @Override
    public List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        need(Extractor.class, "engine", "nothing can be extracted", "org.yaosu.engine", complaints);
        need(ChatReader.class, "readers", "no file of chats can be read", "org.yaosu.formats", complaints);
        need(RecordWriter.class, "writers", "no records can be written", "org.yaosu.formats", complaints);
        need(FieldExtractor.class, "fields", "records are empty", "org.yaosu.extractor.fields.*", complaints);
        doubled(complaints);
        return complaints;
    }

    private void need(Class<?> service, String what, String consequence, String bundle, List<Complaint> complaints) {
        if (references(service).isEmpty()) {
            complaints.add(new Complaint(Severity.ERROR, what, "there is none at all, so " + consequence,
                    "install and start a bundle that gives it: " + bundle + " does; where that runs, see what is said of it"));
        }
    }

    private void doubled(List<Complaint> complaints) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        // as in a form: of two services with one key, the one that the registry prefers counts
        references(FieldExtractor.class).stream().sorted(Comparator.reverseOrder()).forEach(reference -> services.get(reference).ifPresent(field -> {
            Bundle bundle = reference.getBundle();
            try {
                if (bundle != null) {
                    byKey.computeIfAbsent(field.spec().key(), key -> new ArrayList<>()).add(Bundles.title(bundle));
                }
            } catch (RuntimeException e) {
                complaints.add(new Complaint(Severity.ERROR, "bundle " + Bundles.title(bundle),
                        "has a field that cannot say what it is: " + Failure.words(e), "update or uninstall the bundle"));
            }
        }));
        byKey.forEach((key, bundles) -> {
            if (bundles.size() > 1) {
                complaints.add(new Complaint(Severity.WARNING, "field " + key, "is given by " + bundles.size()
                        + " bundles; the first one's is used: " + bundles.stream().collect(Collectors.joining(", then ")),
                        "stop the bundle or remove the file whose field is not wanted, or give it another key"));
            }
        });
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> type) {
        try {
            return context.getServiceReferences(type, null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
