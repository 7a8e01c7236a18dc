package org.yaosu.engine;

import java.lang.annotation.Annotation;
import java.util.Map;

/** The engine's configuration, as a test wants it: the defaults, but for what is given. */
@SuppressWarnings("all") // an annotation implemented on purpose, as the framework does
public record Settings(Map<String, Object> given) implements EngineConfig {

    public Settings(int threads, String... agents) {
        this(Map.of("threads", threads, "agents", agents));
    }

    @Override
    public String[] agents() {
        return value("agents");
    }

    @Override
    public int threads() {
        return value("threads");
    }

    @Override
    public long drain() {
        return value("drain");
    }

    @Override
    public String template() {
        return value("template");
    }

    @Override
    public String summarizer() {
        return value("summarizer");
    }

    @Override
    public int samples() {
        return value("samples");
    }

    @Override
    public double sampleTemperature() {
        return value("sampleTemperature");
    }

    @Override
    public String privacy() {
        return value("privacy");
    }

    @Override
    public String[] policies() {
        return value("policies");
    }

    @Override
    public int timeLimit() {
        return value("timeLimit");
    }

    @Override
    public String examples() {
        return value("examples");
    }

    @Override
    public int exampleCharacters() {
        return value("exampleCharacters");
    }

    @Override
    public int exampleCount() {
        return value("exampleCount");
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return EngineConfig.class;
    }

    @SuppressWarnings("unchecked") // as the test gives it
    private <T> T value(String setting) {
        try {
            return (T) given.getOrDefault(setting, EngineConfig.class.getMethod(setting).getDefaultValue());
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
