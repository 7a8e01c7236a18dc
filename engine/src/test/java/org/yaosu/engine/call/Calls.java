package org.yaosu.engine.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.engine.Leases;
import org.yaosu.engine.watch.AnnouncerService;
import org.yaosu.engine.watch.Watchers;
import org.yaosu.lease.Drain;
import org.yaosu.lease.testing.FakeReference;

/** A registry with providers in it and a caller, in a time of their own. */
public final class Calls {

    static final CallSettings SETTINGS = new CallSettings(List.of(), 5, Duration.ofMillis(500), Duration.ofSeconds(30),
            Duration.ofSeconds(60), 3, Duration.ofSeconds(30), Duration.ofMinutes(10), Routing.NONE);

    final FakeTiming timing = new FakeTiming();
    final Caller caller = new Caller();
    final CallTally tally = new CallTally(CallBook.NONE);
    private final AnnouncerService announcer = Watchers.none();
    private final ProviderRegistry registry;

    public Calls() {
        this(SETTINGS, Optional.empty());
    }

    Calls(CallSettings settings, Optional<Path> data) {
        this(settings, data, Leases.NO_DRAIN);
    }

    Calls(CallSettings settings, Optional<Path> data, Drain drain) {
        this.registry = new ProviderRegistry(settings, new ProviderFile(data), timing, drain, announcer);
    }

    /** The registry, with the default settings and no folder for data. */
    public ProviderRegistry registry() {
        return registry;
    }

    /** Passes on what happens to providers and calls. */
    public AnnouncerService announcer() {
        return announcer;
    }

    /** Puts a provider into service; names of properties are without their prefix. */
    public ServiceReference<ModelProvider> add(ModelProvider provider, String id, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("yaosu.provider.id", id);
        more.forEach((name, value) -> properties.put(name.startsWith("service.") ? name : "yaosu.provider." + name, value));
        return add(provider, new FakeReference<>(properties));
    }

    ServiceReference<ModelProvider> add(ModelProvider provider, ServiceReference<ModelProvider> reference) {
        registry.addProvider(provider, reference);
        return reference;
    }

    /** Takes a provider out of service. */
    public void remove(ServiceReference<ModelProvider> reference) {
        registry.removeProvider(reference);
    }

    /** Gives the registry new settings; a wait between attempts takes no real time all the same. */
    public void configure(Map<String, Object> settings) {
        registry.modified(new ConfiguredCalls(settings));
    }

    /** From now on time stands still. */
    public void stopTime() {
        timing.stop();
    }

    /** Until somebody waits. */
    public void awaitPause() throws InterruptedException {
        timing.pausing.await();
    }

    /** Puts a provider into service and gives its handle. */
    Handle handle(ModelProvider provider, Object... namesAndValues) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        add(provider, "spark", properties);
        return registry.choose(Optional.of(List.of("spark"))).present().get(0);
    }

    /** One call. */
    public ModelReply call(Handle handle) {
        return caller.call(handle, request(), 0, tally).reply();
    }

    /** The failure that a call ends with. */
    ModelException failure(Handle handle) {
        try {
            throw new AssertionError("answered " + call(handle));
        } catch (ModelException failure) {
            return failure;
        }
    }

    static ModelRequest request() {
        return new ModelRequest(List.of(new Message(Message.Author.SYSTEM, "提取"), new Message(Message.Author.USER, "客户：你好")),
                OptionalDouble.empty(), OptionalInt.empty(), false, Duration.ofSeconds(60));
    }

    /** Work on a thread of its own. */
    static <T> Work<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "test-call");
        thread.setDaemon(true);
        thread.start();
        return new Work<>(thread, task);
    }

    /** Work that is under way. */
    record Work<T>(Thread thread, FutureTask<T> result) {
    }
}
