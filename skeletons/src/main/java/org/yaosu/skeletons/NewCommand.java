package org.yaosu.skeletons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.Extractor;

/** {@code yaosu:new KIND DIR}: the project of a plug-in that somebody is about to write. */
@Component(service = NewCommand.class)
@GogoCommand(scope = "yaosu", function = "new")
public final class NewCommand {

    /** Where the platform's parts are: set by the launcher. */
    private static final String DISTRIBUTION = "yaosu.distribution";
    private static final String VERSION = "1.0.0";

    private final Optional<Path> distribution;

    /** Optional and dynamic: a plug-in can be started where no engine runs. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Extractor extractor;

    @Activate
    public NewCommand(BundleContext context) {
        this(Optional.ofNullable(context.getProperty(DISTRIBUTION)).map(Path::of));
    }

    NewCommand(Optional<Path> distribution) {
        this.distribution = distribution.map(folder -> folder.toAbsolutePath().normalize());
    }

    /** The underscore is Gogo's, for names that are words of Java. */
    @Descriptor("start a plug-in of your own: creates a Maven project with a class, its tests and a README")
    public Created _new(CommandSession session,
            @Parameter(names = "--key", absentValue = "")
            @Descriptor("a field's key in the record, such as 车辆-车牌号; by default made of the name") String key,
            @Parameter(names = "--name", absentValue = "")
            @Descriptor("what it is called, such as licence-plate; by default as the folder") String name,
            @Parameter(names = "--package", absentValue = "")
            @Descriptor("its Java package; by default org.example and the name") String pkg,
            @Descriptor("what to start: field or provider") Kind kind,
            @Descriptor("the folder to create; one that exists must be empty") String dir) throws IOException {
        if (dir.startsWith("-") || dir.isBlank()) {
            throw new IllegalArgumentException("new: '" + dir + "' is no name for a folder; name the folder to create");
        }
        if (kind != Kind.FIELD && !key.isEmpty()) {
            throw new IllegalArgumentException("new " + kind.name().toLowerCase(Locale.ROOT) + " takes no --key: only a field has one");
        }
        Path folder = session.currentDir().resolve(dir).toAbsolutePath().normalize();
        String called = !name.isEmpty() || folder.getFileName() == null ? name : folder.getFileName().toString();
        PluginName plugin = pkg.isEmpty() ? PluginName.of(called) : new PluginName(called, pkg);
        FieldKey field = new FieldKey(key.isEmpty() ? "自定义-" + called : key);
        if (kind == Kind.FIELD) {
            refuseTaken(field);
        }
        Map<String, String> values = Map.of(
                "name", plugin.name(), "package", plugin.pkg(), "group", plugin.group(), "path", plugin.pkg().replace('.', '/'),
                "class", plugin.className(kind), "kind", kind.name().toLowerCase(Locale.ROOT),
                "key", field.text(), "label", field.label(), "version", VERSION, "home", xml(home().toString()));
        return new Created(folder, new Project(folder).write(kind.templates(), values), "target/" + plugin.pkg() + "-" + VERSION + ".jar");
    }

    /** Of two fields with one key one is never asked: its author would look for the fault in the new code. */
    private void refuseTaken(FieldKey field) {
        Extractor engine = extractor;
        if (engine != null && engine.form().field(field.text()).isPresent()) {
            throw new IllegalArgumentException("--key " + field.text() + ": there is such a field already ('fields' tells which bundle gives it); "
                    + "choose another key, or take that bundle away first");
        }
    }

    /** The distribution, which holds what a plug-in is compiled and tested against. */
    private Path home() throws IOException {
        Path home = distribution.orElseThrow(() -> new IOException(
                "new works where the platform was started from its distribution, by ./yaosu: plug-ins are built against the repository/ in it"));
        if (!Files.isDirectory(home.resolve("repository"))) {
            throw new IOException("there is no folder " + home.resolve("repository")
                    + ", which plug-ins are built against; build or unpack the distribution again");
        }
        return home;
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
