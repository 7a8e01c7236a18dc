package org.yaosu.shell;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.TemplateProperties;
import org.yaosu.shell.Templates.Template;

/** {@code yaosu:templates}: the ways in which a model can be asked. */
@Component(service = TemplatesCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "templates")
public final class TemplatesCommand {

    private final BundleContext context;

    /** Reads the properties of services when it is called, and never gets the services. */
    @Activate
    public TemplatesCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("list the prompt templates: the ways in which a model is asked")
    public Templates templates() throws InvalidSyntaxException {
        ServiceReference<?>[] references = context.getServiceReferences(PromptTemplate.class.getName(), null);
        return new Templates(references == null ? List.of() : Stream.of(references)
                .map(reference -> new Template(text(reference, "name"), text(reference, "description")))
                .filter(template -> !template.name().isEmpty())
                .sorted(Comparator.comparing(Template::name)).distinct().toList());
    }

    private static String text(ServiceReference<?> reference, String name) {
        Object value = reference.getProperty(TemplateProperties.PREFIX_ + name);
        return value == null ? "" : value.toString();
    }
}
