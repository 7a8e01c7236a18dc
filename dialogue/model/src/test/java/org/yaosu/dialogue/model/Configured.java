package org.yaosu.dialogue.model;

import java.lang.annotation.Annotation;

/** The configuration, as a test wants it. */
@SuppressWarnings("all") // an annotation implemented on purpose, as the framework does
record Configured(double temperature, int maxTokens, int characters, int turns) implements ResponderConfig {

    @Override
    public Class<? extends Annotation> annotationType() {
        return ResponderConfig.class;
    }
}
