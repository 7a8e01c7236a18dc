package org.yaosu.web.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.shell.batch.Lingering;
import org.yaosu.web.access.Gates;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.run.Keep;

/**
 * {@code yaosu:serve}: the platform over HTTP, for this machine alone unless a host is named. Immediate, because the shell lets go of
 * a command after each call, and a server must not end with it.
 */
@Component(service = ServeCommand.class, immediate = true, configurationPid = ServerConfig.PID)
@Designate(ocd = ServerConfig.class)
@GogoCommand(scope = "yaosu", function = "serve")
public final class ServeCommand {

    private static final String LOOPBACK = "127.0.0.1";

    private final BundleContext context;
    private final ConfigurationAdmin configurations;
    private final Gates gates;
    private final TlsSettings tls;
    private final Keep keep;
    private volatile ServerConfig config;
    private Optional<Serving> running = Optional.empty();

    @Activate
    public ServeCommand(BundleContext context, @Reference ConfigurationAdmin configurations, @Reference Gates gates, @Reference TlsSettings tls,
            @Reference Keep keep, ServerConfig config) {
        this.context = context;
        this.configurations = configurations;
        this.gates = gates;
        this.tls = tls;
        this.keep = keep;
        this.config = config;
    }

    /** They are for the next server: the one that runs is not ended for them. */
    @Modified
    void modified(ServerConfig changed) {
        config = changed;
    }

    @Descriptor("answer over HTTP until Ctrl-C: a page at /, programs at /api/v1, dialogues at /dialogue; in the shell, a second call replaces the first")
    public synchronized Lingering serve(
            @Parameter(names = "--port", absentValue = "8080") @Descriptor("the port to listen on; 0 for any that is free") int port,
            @Parameter(names = "--host", absentValue = LOOPBACK)
            @Descriptor("the address of this machine to listen on; any other than the default lets others in, and takes a token or TLS") String host,
            @Parameter(names = "--tls-keystore", absentValue = "")
            @Descriptor("a file of the kind PKCS12 with the key and certificates for TLS; its password is set in conf/org.yaosu.web.tls.cfg") String keystore,
            @Parameter(names = "--keep", absentValue = "")
            @Descriptor("how long after the last work on it a run is forgotten, such as 30d or 12h; for ever by default") String kept) throws IOException {
        Optional<Duration> time = Keep.parse(kept);
        boolean local = Address.known(host).isLoopbackAddress();
        boolean tokens = gates.needTokens();
        Optional<SslContextFactory.Server> keys = keys(keystore);
        if (!local && !tokens && keys.isEmpty()) {
            throw new IllegalArgumentException("--host " + host + " lets others in, and nothing keeps them out; make a token with './yaosu token NAME --scope extract', "
                    + "or name a key for TLS with --tls-keystore FILE");
        }
        if (running.isPresent() && running.get().address().port() == port) {
            // the port is free once it lets go of it
            Address.own(host);
            close();
        }
        Address address = Address.free(host, port, keys.isPresent());
        if (!local) {
            warn(address, tokens);
        }
        close();
        // not before, for the server that ran would have followed it; nor after, for the next one begins with it
        keep.set(time);
        // others may ask for what costs money where TLS alone is wanted, and never decide what is asked
        JettyServer server = JettyServer.start(context, configurations, config, address, gates.gate(local ? Scope.ADMIN : Scope.EXTRACT), keys);
        Serving serving = new Serving(new Address(host, server.port(), keys.isPresent()), server);
        running = Optional.of(serving);
        return serving;
    }

    private Optional<SslContextFactory.Server> keys(String keystore) throws IOException {
        Optional<String> file = keystore.isEmpty() ? tls.keystore() : Optional.of(keystore);
        return file.isEmpty() ? Optional.empty() : Optional.of(new Keystore(Path.of(file.get()).toAbsolutePath()).open(tls.password()));
    }

    private static void warn(Address address, boolean tokens) {
        if (!tokens) {
            System.err.println("yaosu: whoever can reach " + address.url() + " may extract and answer, which may cost money: there is no token; "
                    + "make one with './yaosu token NAME --scope extract', which counts at once");
        } else if (!address.tls()) {
            System.err.println("yaosu: tokens and chats can be read on their way to " + address.url() + "; name a key with --tls-keystore FILE, or have a proxy in front add TLS");
        }
    }

    @Deactivate
    synchronized void close() {
        running.ifPresent(Serving::close);
        running = Optional.empty();
    }
}
