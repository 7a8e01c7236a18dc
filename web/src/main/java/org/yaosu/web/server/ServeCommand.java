package org.yaosu.web.server;

import java.io.IOException;
import java.util.Optional;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.shell.batch.Lingering;

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
    private volatile ServerConfig config;
    private Optional<Serving> running = Optional.empty();

    @Activate
    public ServeCommand(BundleContext context, @Reference ConfigurationAdmin configurations, ServerConfig config) {
        this.context = context;
        this.configurations = configurations;
        this.config = config;
    }

    /** They are for the next server: the one that runs is not ended for them. */
    @Modified
    void modified(ServerConfig changed) {
        config = changed;
    }

    @Descriptor("answer over HTTP until Ctrl-C: dialogues at /dialogue; in the shell, a second call replaces the first")
    public synchronized Lingering serve(
            @Parameter(names = "--port", absentValue = "8080") @Descriptor("the port to listen on; 0 for any that is free") int port,
            @Parameter(names = "--host", absentValue = LOOPBACK)
            @Descriptor("the address of this machine to listen on; any other than the default lets others in") String host) throws IOException {
        if (running.isPresent() && running.get().address().port() == port) {
            // the port is free once it lets go of it
            Address.known(host);
            close();
        }
        Address address = Address.free(host, port);
        if (!address.isLocal()) {
            // the place for tokens and TLS, once there are some
            System.err.println("yaosu: whoever can reach " + address.url() + " is answered: there is no access control; let nobody reach it whom you do not trust");
        }
        close();
        JettyServer server = JettyServer.start(context, configurations, config, address);
        Serving serving = new Serving(new Address(host, server.port()), server);
        running = Optional.of(serving);
        return serving;
    }

    @Deactivate
    synchronized void close() {
        running.ifPresent(Serving::close);
        running = Optional.empty();
    }
}
