package org.yaosu.deployment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ObjectClassCacheTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong modified = new AtomicLong();
    private final ObjectClassCache cache = new ObjectClassCache();
    private final Bundle bundle = (Bundle) Proxy.newProxyInstance(ObjectClassCacheTest.class.getClassLoader(), new Class<?>[] {Bundle.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getBundleId" -> 7L;
                case "getLastModified" -> modified.get();
                case "getEntryPaths" -> {
                    reads.incrementAndGet();
                    yield Collections.emptyEnumeration();
                }
                default -> throw new IllegalStateException(method.getName());
            });

    @Test
    void aBundleIsReadOnce() {
        cache.of(List.of(bundle));
        cache.of(List.of(bundle));

        assertThat(reads).hasValue(1);
    }

    @Test
    void aBundleThatWasUpdatedIsReadAnew() {
        cache.of(List.of(bundle));
        modified.incrementAndGet();
        cache.of(List.of(bundle));

        assertThat(reads).hasValue(2);
    }
}
