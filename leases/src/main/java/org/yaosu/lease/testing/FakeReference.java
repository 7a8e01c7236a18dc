package org.yaosu.lease.testing;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/**
 * A reference with properties, a bundle that has a name and a version, and the order of a framework's.
 *
 * @param <S> the service
 */
public final class FakeReference<S> implements ServiceReference<S> {

    private static final AtomicLong IDS = new AtomicLong();

    private final Map<String, Object> properties = new ConcurrentHashMap<>();

    public FakeReference(Map<String, Object> properties) {
        this.properties.put(Constants.SERVICE_ID, IDS.incrementAndGet());
        this.properties.putAll(properties);
    }

    /** The service says something else of itself. */
    public FakeReference<S> set(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    @Override
    public Object getProperty(String key) {
        return properties.get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return properties.keySet().toArray(String[]::new);
    }

    @Override
    public Bundle getBundle() {
        return (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "org.example.field";
                    case "getVersion" -> new Version("1.2.3");
                    case "getState" -> getProperty("bundle.state") instanceof Integer state ? state : Bundle.ACTIVE;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public Bundle[] getUsingBundles() {
        return null;
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    @Override
    public int compareTo(Object other) {
        FakeReference<?> that = (FakeReference<?>) other;
        int byRanking = Integer.compare(ranking(), that.ranking());
        return byRanking != 0 ? byRanking : Comparator.<Long>reverseOrder().compare(id(), that.id());
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(properties);
    }

    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }

    private int ranking() {
        return (int) properties.getOrDefault(Constants.SERVICE_RANKING, 0);
    }

    private long id() {
        return (long) properties.get(Constants.SERVICE_ID);
    }
}
