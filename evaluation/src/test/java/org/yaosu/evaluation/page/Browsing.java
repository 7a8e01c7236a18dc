package org.yaosu.evaluation.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Browser}, one for all of them, and skips them where the machine has none. */
final class Browsing implements ExecutionCondition, ParameterResolver {

    private static final Optional<Path> CHROMIUM = onPath("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> CHROMEDRIVER = onPath("chromedriver");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return CHROMIUM.isPresent() && CHROMEDRIVER.isPresent()
                ? ConditionEvaluationResult.enabled("a browser is here")
                : ConditionEvaluationResult.disabled(
                        "no chromium with chromedriver on the path: on Debian, install chromium and chromium-driver to run this");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Browser.class, key -> start(), Browser.class);
    }

    private static Browser start() {
        try {
            return new Browser(CHROMIUM.orElseThrow(), CHROMEDRIVER.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
