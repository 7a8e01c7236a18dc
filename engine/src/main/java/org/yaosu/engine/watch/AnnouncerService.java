package org.yaosu.engine.watch;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.watch.Announcer;
import org.yaosu.api.watch.Watcher;

/** Every watcher has a post of its own, so that none waits for another. Where there is none, news end at {@link #heard}. */
@Component
public final class AnnouncerService implements Announcer {

    private final AtomicReference<List<Post>> posts = new AtomicReference<>(List.of());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addWatcher(Watcher watcher, ServiceReference<Watcher> reference) {
        Post post = new Post(reference, watcher);
        posts.updateAndGet(all -> Stream.concat(all.stream(), Stream.of(post)).toList());
    }

    public void removeWatcher(ServiceReference<Watcher> reference) {
        List<Post> before = posts.getAndUpdate(all -> all.stream().filter(post -> !post.reference().equals(reference)).toList());
        before.stream().filter(post -> post.reference().equals(reference)).forEach(Post::close);
    }

    /** What was announced before is told still, as far as that takes no time. */
    @Deactivate
    public void deactivate() {
        posts.getAndSet(List.of()).forEach(Post::close);
    }

    @Override
    public boolean heard() {
        return !posts.get().isEmpty();
    }

    @Override
    public void announce(Consumer<? super Watcher> news) {
        posts.get().forEach(post -> post.add(news));
    }
}
