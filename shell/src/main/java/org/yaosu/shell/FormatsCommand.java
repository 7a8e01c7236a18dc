package org.yaosu.shell;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.FormatProperties;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.shell.Formats.Direction;
import org.yaosu.shell.Formats.Format;

/** {@code yaosu:formats}: the file formats that are there at this moment. */
@Component(service = FormatsCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "formats")
public final class FormatsCommand {

    private final BundleContext context;

    /** Reads the properties of services when it is called, and never gets the services. */
    @Activate
    public FormatsCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("list the formats of files that are read and written")
    public Formats formats() throws InvalidSyntaxException {
        return new Formats(Stream.concat(formats(ChatReader.class, Direction.READS), formats(RecordWriter.class, Direction.WRITES)).toList());
    }

    private Stream<Format> formats(Class<?> type, Direction direction) throws InvalidSyntaxException {
        ServiceReference<?>[] references = context.getServiceReferences(type.getName(), null);
        return references == null ? Stream.empty() : Stream.of(references)
                .map(reference -> new Format(direction, text(reference, "name"), text(reference, "extension"), text(reference, "description")))
                .filter(format -> !format.name().isEmpty())
                .sorted(Comparator.comparing(Format::name));
    }

    private static String text(ServiceReference<?> reference, String name) {
        Object value = reference.getProperty(FormatProperties.PREFIX_ + name);
        return value == null ? "" : value.toString();
    }
}
