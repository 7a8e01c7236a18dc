package org.yaosu.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;

/** {@code yaosu:fields}: the fields that are there at this moment, and which bundle gives each. */
@Component(service = FieldsCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "fields")
public final class FieldsCommand {

    private final BundleContext context;

    /** Looks services up when it is called: a field that comes or goes must not rebuild the command. */
    @Activate
    public FieldsCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("list the fields that are extracted, and which bundle gives each")
    public Fields fields() throws InvalidSyntaxException {
        ServiceReference<?>[] references = context.getServiceReferences(FieldExtractor.class.getName(), null);
        if (references == null) {
            return new Fields(List.of());
        }
        Map<String, Fields.Field> fields = new LinkedHashMap<>();
        Arrays.stream(references).sorted(Comparator.reverseOrder()).map(this::field).filter(Objects::nonNull)
                // as in a form: of two services with one key, the one of higher ranking counts
                .forEach(field -> fields.putIfAbsent(field.spec().key(), field));
        return new Fields(fields.values().stream()
                .sorted(Comparator.comparingInt((Fields.Field field) -> field.spec().order()).thenComparing(field -> field.spec().key()))
                .toList());
    }

    private Fields.Field field(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        if (!(context.getService(reference) instanceof FieldExtractor field) || bundle == null) {
            return null; // it went while we looked
        }
        try {
            FieldSpec spec = field.spec();
            return new Fields.Field(spec, bundle.getSymbolicName() + " " + bundle.getVersion());
        } finally {
            context.ungetService(reference);
        }
    }
}
