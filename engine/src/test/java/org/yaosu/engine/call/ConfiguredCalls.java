package org.yaosu.engine.call;

import java.lang.annotation.Annotation;

/** The default configuration, but for the providers. */
@SuppressWarnings("all") // an annotation implemented on purpose, as the framework does
record ConfiguredCalls(String... provider) implements CallConfig {

    @Override
    public int attempts() {
        return (int) standard("attempts");
    }

    @Override
    public long backoff() {
        return (long) standard("backoff");
    }

    @Override
    public long backoffMost() {
        return (long) standard("backoffMost");
    }

    @Override
    public long patience() {
        return (long) standard("patience");
    }

    @Override
    public int failuresBeforeRest() {
        return (int) standard("failuresBeforeRest");
    }

    @Override
    public long rest() {
        return (long) standard("rest");
    }

    @Override
    public long restMost() {
        return (long) standard("restMost");
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return CallConfig.class;
    }

    private static Object standard(String setting) {
        try {
            return CallConfig.class.getMethod(setting).getDefaultValue();
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
