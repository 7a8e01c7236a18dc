package org.yaosu.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.shell.Completes.Kind;

/** {@code yaosu:swap OLD NEW}: puts a new version of a bundle in the place of the old one while work goes on. */
@Component(service = SwapCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "swap")
public final class SwapCommand {

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Swapper current;

    @Descriptor("put a new version of a bundle in the place of the old one; until it works the old one stays in service")
    public Object swap(CommandSession session,
            @Parameter(names = "--dry-run", presentValue = "true", absentValue = "false")
            @Descriptor("say what would be done, and change nothing") boolean dryRun,
            @Parameter(names = "--start", absentValue = "30")
            @Descriptor("how many seconds the new version may take until it works") int start,
            @Parameter(names = "--drain", absentValue = "60")
            @Descriptor("how many seconds work under way with the old version may take to end") int drain,
            @Parameter(names = "--refresh", presentValue = "true", absentValue = "false")
            @Descriptor("swap also where other bundles are wired to the old version, which stop and start again at the end") boolean refresh,
            @Descriptor("the bundle in service: its symbolic name or its id") @Completes(Kind.BUNDLES) String old,
            @Descriptor("the new version: a jar") @Completes(Kind.FILES) String jar) {
        Swapper swapper = current;
        if (swapper == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is nobody to swap: the bundle org.yaosu.deployment is stopped, or something said above keeps it from starting", null);
        }
        if (start < 1 || drain < 0) {
            throw CommandException.misuse(start < 1 ? "swap --start " + start + ": it must be 1 or more" : "swap --drain " + drain + ": it must be 0 or more");
        }
        Path file = session.currentDir().resolve(jar);
        try {
            return dryRun ? swapper.plan(old, file)
                    : swapper.swap(old, file, new SwapOptions(Duration.ofSeconds(start), Duration.ofSeconds(drain), refresh));
        } catch (SwapException e) {
            throw new CommandException(Thread.currentThread().isInterrupted() ? CommandException.STOPPED : CommandException.FAILED, e.getMessage(), e);
        }
    }
}
