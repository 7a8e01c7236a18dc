package org.yaosu.simulator.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.timeout.IdleStateEvent;
import org.yaosu.simulator.call.Calls;
import org.yaosu.simulator.openai.OpenAiService;
import org.yaosu.simulator.spark.SparkModels;
import org.yaosu.simulator.spark.SparkUpgrade;

/** Leads each HTTP request to the service that it is meant for. */
final class Front extends SimpleChannelInboundHandler<FullHttpRequest> {

    private final SparkUpgrade spark;
    private final OpenAiService openai;

    Front(Calls calls) {
        this.spark = new SparkUpgrade(calls);
        this.openai = new OpenAiService(calls);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        QueryStringDecoder address = new QueryStringDecoder(request.uri());
        if (SparkModels.serve(address.path())) {
            spark.handle(context, request, address);
        } else {
            openai.handle(context, request, address.path());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        openai.gone();
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            context.close();
        }
    }

    /** A client that breaks off, or does not speak HTTP. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
