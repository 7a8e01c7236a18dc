package org.yaosu.simulator.call;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts a connection as open, unless it is an HTTP connection that rests between two calls. */
public final class Presence extends ChannelInboundHandlerAdapter {

    private final AtomicInteger open;
    private boolean counted;

    public Presence(AtomicInteger open) {
        this.open = open;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        count(true);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        count(false);
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        count(true);
        context.fireChannelRead(message);
    }

    /** Says that a connection rests. To be called on its event loop. */
    public static void rests(Channel channel) {
        Presence presence = channel.pipeline().get(Presence.class);
        if (presence != null) {
            presence.count(false);
        }
    }

    private void count(boolean now) {
        if (now != counted) {
            counted = now;
            open.addAndGet(now ? 1 : -1);
        }
    }
}
