package org.yaosu.web.http;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;

/** Stand-ins for what a container gives, which fail where a container seldom does. */
final class Fakes {

    private Fakes() {
    }

    /** One that does as it is told for each method by its name, and nothing for the others. */
    static <T> T of(Class<T> type, Map<String, Callable<Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> methods.getOrDefault(method.getName(), () -> null).call()));
    }
}
