package org.yaosu.itest.probe;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service, called by the names of its methods: the probe imports no package of it and so keeps no bundle from going.
 *
 * @param type the interface that it is registered with, as its own bundle knows it
 * @param service the service
 */
record Foreign(Class<?> type, Object service) {

    /** What is to be done with a service. */
    interface Use {
        void with(Foreign service) throws ReflectiveOperationException;
    }

    /** Uses a service and returns whether there is one. */
    static boolean use(BundleContext context, String type, Use use) throws ReflectiveOperationException {
        ServiceReference<?> reference = context.getServiceReference(type);
        if (reference == null) {
            return false;
        }
        try {
            use.with(new Foreign(reference.getBundle().loadClass(type), context.getService(reference)));
            return true;
        } finally {
            context.ungetService(reference);
        }
    }

    /** Calls the method of this name that takes such arguments. */
    Object call(String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(type.getMethods()).filter(candidate -> candidate.getName().equals(name) && takes(candidate, arguments))
                .findFirst().orElseThrow(() -> new NoSuchMethodException(type + "." + name));
        return method.invoke(service, arguments);
    }

    private static boolean takes(Method method, Object[] arguments) {
        Class<?>[] types = MethodType.methodType(void.class, method.getParameterTypes()).wrap().parameterArray();
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(i -> arguments[i] == null || types[i].isInstance(arguments[i]));
    }
}
