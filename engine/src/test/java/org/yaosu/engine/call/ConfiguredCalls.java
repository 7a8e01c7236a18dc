package org.yaosu.engine.call;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;

/** The calls' configuration, as a test wants it: the defaults, but for what is given. */
@SuppressWarnings("all") // an annotation implemented on purpose, as the framework does
public record ConfiguredCalls(Map<String, Object> given) implements CallConfig {

    ConfiguredCalls(String... provider) {
        this(Map.of("provider", provider));
    }

    /** The same with another setting. */
    ConfiguredCalls with(String setting, Object value) {
        Map<String, Object> more = new HashMap<>(given);
        more.put(setting, value);
        return new ConfiguredCalls(more);
    }

    @Override
    public String[] provider() {
        return value("provider");
    }

    @Override
    public int attempts() {
        return value("attempts");
    }

    @Override
    public long backoff() {
        return value("backoff");
    }

    @Override
    public long backoffMost() {
        return value("backoffMost");
    }

    @Override
    public long patience() {
        return value("patience");
    }

    @Override
    public int failuresBeforeRest() {
        return value("failuresBeforeRest");
    }

    @Override
    public long rest() {
        return value("rest");
    }

    @Override
    public long restMost() {
        return value("restMost");
    }

    @Override
    public String[] weights() {
        return value("weights");
    }

    @Override
    public String[] routes() {
        return value("routes");
    }

    @Override
    public String shadow() {
        return value("shadow");
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return CallConfig.class;
    }

    @SuppressWarnings("unchecked") // as the test gives it
    private <T> T value(String setting) {
        try {
            return (T) given.getOrDefault(setting, CallConfig.class.getMethod(setting).getDefaultValue());
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
