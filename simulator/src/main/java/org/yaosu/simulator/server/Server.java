package org.yaosu.simulator.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaosu.simulator.SimulatorSettings;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.call.Presence;

/** The sockets and threads of a simulator. */
public final class Server implements AutoCloseable {

    static {
        InternalLoggerFactory.setDefaultFactory(new NettyLog());
    }

    private static final int EVENT_LOOPS = 2;
    private static final int THINKERS = 2;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(EVENT_LOOPS, new DefaultThreadFactory("yaosu-simulator", true), NioIoHandler.newFactory());
    private final ExecutorService thinkers = Executors.newFixedThreadPool(THINKERS, task -> {
        Thread thread = new Thread(task, "yaosu-simulator-brain");
        thread.setDaemon(true);
        return thread;
    });
    /** On a loop of ours: Netty's default executor would outlive the server by a second. */
    private final ChannelGroup connections = new DefaultChannelGroup(loops.next());
    private final AtomicInteger open = new AtomicInteger();
    private final Calls calls;
    private final Duration idle;
    private Channel socket;

    private Server(SimulatorSettings settings, Duration idle) {
        this.calls = new Calls(settings, thinkers);
        this.idle = idle;
    }

    /**
     * Listens.
     *
     * @param idle how long a connection may be silent
     * @throws IOException if the port cannot be had
     */
    public static Server start(SimulatorSettings settings, Duration idle) throws IOException {
        Server server = new Server(settings, idle);
        try {
            server.bind(settings.port());
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        } finally {
            forget();
        }
    }

    private void bind(int port) throws IOException {
        ChannelFuture bound = new ServerBootstrap().group(loops).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        channel.pipeline().addLast(new Presence(open), new IdleStateHandler(0, 0, idle.toMillis(), TimeUnit.MILLISECONDS),
                                new HttpServerCodec(), new BodyLimit(calls), new Front(calls));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("port " + port + " of this machine cannot be had: " + bound.cause().getMessage(), bound.cause());
        }
        socket = bound.channel();
    }

    public int port() {
        return ((InetSocketAddress) socket.localAddress()).getPort();
    }

    public Calls calls() {
        return calls;
    }

    /** Connections that are open and do not rest. */
    public int open() {
        return open.get();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close().awaitUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
        thinkers.shutdownNow();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        forget();
    }

    /** Netty leaves thread-locals with the caller's thread, which would keep the class loader of a bundle that is gone. */
    private static void forget() {
        FastThreadLocal.removeAll();
    }
}
