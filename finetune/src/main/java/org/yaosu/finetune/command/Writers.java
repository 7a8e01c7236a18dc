package org.yaosu.finetune.command;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.tuning.TuningWriter;

/**
 * The formats of training files that are there at the moment.
 *
 * @param context of the bundle that writes
 */
record Writers(BundleContext context) {

    private static final String NAME = FormatProperties.PREFIX_ + "name";

    /** What is done with a format. */
    @FunctionalInterface
    interface Use {
        void with(TuningWriter writer) throws IOException;
    }

    Writers {
        Objects.requireNonNull(context, "context");
    }

    /** @throws IllegalArgumentException if there is no format of that name */
    void check(String name) {
        reference(name);
    }

    /** Uses a format that must be there. */
    void with(String name, Use use) throws IOException {
        ServiceReference<TuningWriter> reference = reference(name);
        TuningWriter writer = context.getService(reference);
        if (writer == null) {
            throw new IOException("the format " + name + " has just been stopped; try again");
        }
        try {
            use.with(writer);
        } finally {
            context.ungetService(reference);
        }
    }

    private ServiceReference<TuningWriter> reference(String name) {
        try {
            Collection<ServiceReference<TuningWriter>> references = context.getServiceReferences(TuningWriter.class, null);
            return references.stream().filter(reference -> name.equals(reference.getProperty(NAME))).max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalArgumentException("prepare train --format " + name + ": there is no such format; known are "
                            + references.stream().map(reference -> String.valueOf(reference.getProperty(NAME))).sorted().collect(Collectors.joining(", "))));
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
