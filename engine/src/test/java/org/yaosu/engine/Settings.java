package org.yaosu.engine;

import java.lang.annotation.Annotation;

/** The engine's configuration, as a test wants it. */
@SuppressWarnings("all") // an annotation implemented on purpose, as the framework does
public record Settings(int threads, String... agents) implements EngineConfig {

    @Override
    public Class<? extends Annotation> annotationType() {
        return EngineConfig.class;
    }
}
