package org.yaosu.shell;

import java.time.Duration;
import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.api.model.Providers;
import org.yaosu.shell.Completes.Kind;

/** {@code yaosu:providers}, {@code yaosu:use} and {@code yaosu:check}: the models that may be asked. */
@Component(service = ProviderCommands.class)
@GogoCommand(scope = Commands.SCOPE, function = {"providers", "use", "check"})
public final class ProviderCommands {

    private static final String CONFIGURED = "configured";

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}: the commands stay where they are when the engine comes and goes. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Providers current;

    @Descriptor("list the model providers: state, limits, calls, failures and tokens")
    public ProviderList providers() {
        return list(engine());
    }

    @Descriptor("choose the providers that are asked where no command names one; holds until it is chosen anew")
    public ProviderList use(
            @Descriptor("their ids: the first is asked, the next ones where those before fail; 'none' asks none; 'configured' leaves it to the configuration again") @Completes(Kind.PROVIDERS)
            String[] providers) {
        Providers engine = engine();
        if (providers.length == 0) {
            throw CommandException.misuse("use needs the id of a provider, or 'none'; 'providers' lists them");
        }
        if (List.of(providers).equals(List.of(CONFIGURED))) {
            engine.useConfigured();
        } else {
            engine.use(ProviderNames.of(String.join(",", providers)));
        }
        return list(engine);
    }

    @Descriptor("ask a provider for a few words, and say in plain words why it refuses")
    public ProviderCheck check(
            @Parameter(names = "--seconds", absentValue = "30") @Descriptor("how long to wait for the answer") int seconds,
            @Descriptor("the provider's id") @Completes(Kind.PROVIDERS) String provider) {
        if (seconds < 1) {
            throw CommandException.misuse("check --seconds " + seconds + ": it must be 1 or more");
        }
        return engine().check(provider, Duration.ofSeconds(seconds));
    }

    private Providers engine() {
        Providers providers = current;
        if (providers == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no engine to ask for providers: its bundle is stopped, or something said above keeps it from starting", null);
        }
        return providers;
    }

    private static ProviderList list(Providers providers) {
        return new ProviderList(providers.providers(), List.copyOf(providers.used()));
    }
}
