package org.yaosu.engine.watch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.Watcher;

/** Keeps what it is told, for a test to take. */
public final class Heard implements Watcher {

    public final BlockingQueue<CallEnded> calls = new LinkedBlockingQueue<>();
    public final BlockingQueue<ChatExtracted> chats = new LinkedBlockingQueue<>();
    public final BlockingQueue<ProviderChanged> providers = new LinkedBlockingQueue<>();

    /** One that is told from now on. */
    public static Heard by(AnnouncerService announcer) {
        Heard heard = new Heard();
        Watchers.add(announcer, heard);
        return heard;
    }

    @Override
    public void called(CallEnded call) {
        calls.add(call);
    }

    @Override
    public void extracted(ChatExtracted chat) {
        chats.add(chat);
    }

    @Override
    public void changed(ProviderChanged provider) {
        providers.add(provider);
    }
}
