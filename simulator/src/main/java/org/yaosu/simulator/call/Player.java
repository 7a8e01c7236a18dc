package org.yaosu.simulator.call;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import java.util.concurrent.TimeUnit;

/** Plays a script on the event loop of a connection; stops when the connection ends. */
public final class Player {

    private final Channel channel;
    private final Script script;
    private final Runnable over;
    private final Runnable sent;
    private int next;

    private Player(Channel channel, Script script, Runnable over, Runnable sent) {
        this.channel = channel;
        this.script = script;
        this.over = over;
        this.sent = sent;
    }

    /**
     * Plays a script.
     *
     * @param over what to do when the call is over: before its last step, because who sees that may ask again at once
     * @param sent what to do when the last step has left; never where the connection ends before
     */
    public static void play(Channel channel, Script script, Runnable over, Runnable sent) {
        Player player = new Player(channel, script, over, sent);
        channel.eventLoop().execute(player::go);
    }

    private void go() {
        while (next < script.steps().size()) {
            long pause = script.steps().get(next).pause();
            if (pause > 0) {
                channel.flush();
                channel.eventLoop().schedule(() -> {
                    step();
                    go();
                }, pause, TimeUnit.NANOSECONDS);
                return;
            }
            step();
        }
        channel.flush();
        end();
    }

    private void step() {
        boolean last = next == script.steps().size() - 1 && script.end() != Script.End.HOLD;
        if (last) {
            over.run();
        }
        Object message = script.steps().get(next++).message().get();
        if (channel.isActive()) {
            ChannelFuture written = channel.write(message);
            if (last) {
                written.addListener(done -> {
                    if (done.isSuccess()) {
                        sent.run();
                    }
                });
            }
        }
    }

    private void end() {
        if (script.end() == Script.End.HOLD) {
            return;
        }
        over.run();
        if (script.end() == Script.End.CLOSE) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else if (script.end() == Script.End.RESET && channel.isActive()) {
            // a close that does not linger discards what was not sent and tells the other side with a reset
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }
}
