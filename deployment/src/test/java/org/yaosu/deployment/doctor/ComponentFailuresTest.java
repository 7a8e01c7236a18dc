package org.yaosu.deployment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class ComponentFailuresTest {

    private static final String TRACE = """
            java.lang.reflect.InvocationTargetException
            \tat java.base/somewhere
            Caused by: java.lang.IllegalArgumentException: field 颜色: the pattern is no regular expression: Unclosed group
            \tat org.example.Field
            Caused by: java.util.regex.PatternSyntaxException: Unclosed group
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ComponentFailures failures = new ComponentFailures(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, false);

    @Test
    void aFailureIsOneLineWithTheFileAndWhatTheComponentSaid() {
        failures.tell(runtime(TRACE, Map.of("felix.fileinstall.filename", "file:/home/conf/org.yaosu.field-a.cfg")));

        assertThat(told()).containsExactly("yaosu: /home/conf/org.yaosu.field-a.cfg: field 颜色: the pattern is no regular expression: Unclosed group");
    }

    @Test
    void withoutAFileTheBundleAndTheComponentAreNamed() {
        failures.tell(runtime("org.osgi.service.component.ComponentException: java.lang.NumberFormatException: For input string", Map.of()));

        assertThat(told()).containsExactly("yaosu: org.example, field: For input string");
    }

    @Test
    void aSecretThatAMessageQuotesIsNotTold() {
        failures.tell(runtime("java.lang.IllegalArgumentException: what is geheim-0815?", Map.of("apiSecret", "geheim-0815")));

        assertThat(told()).containsExactly("yaosu: org.example, field: what is ***?");
    }

    @Test
    void theTraceThatIsToldForDebuggingHoldsNoSecretEither() {
        new ComponentFailures(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, true)
                .tell(runtime("java.lang.IllegalArgumentException: what is geheim-0815?\n\tat org.example.Field", Map.of("pwd", "geheim-0815")));

        assertThat(told()).containsExactly("yaosu: org.example, field: java.lang.IllegalArgumentException: what is ***?", "\tat org.example.Field");
    }

    @Test
    void aFailureIsToldOnce() {
        failures.tell(runtime(TRACE, Map.of()));
        failures.tell(runtime(TRACE, Map.of()));

        assertThat(told()).hasSize(1);
    }

    @Test
    void aFailureThatWasMendedAndComesBackIsToldAgain() {
        failures.tell(runtime(TRACE, Map.of()));
        failures.tell(runtime(null, Map.of()));
        failures.tell(runtime(TRACE, Map.of()));

        assertThat(told()).hasSize(2);
    }

    @Test
    void aComponentThatLacksAFailedOneIsNotTold() {
        failures.tell(runtime("org.osgi.service.component.ComponentException: Unable to get service for reference extractor", Map.of()));

        assertThat(told()).isEmpty();
    }

    @Test
    void whereTheLogDoesItsWorkNothingIsTold() {
        new ComponentFailures(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false).tell(runtime(TRACE, Map.of()));

        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ServiceComponentRuntime runtime(String failure, Map<String, Object> properties) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "field";
        description.bundle = new BundleDTO();
        description.bundle.symbolicName = "org.example";
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.description = description;
        component.properties = properties;
        component.failure = failure;
        return (ServiceComponentRuntime) Proxy.newProxyInstance(ComponentFailuresTest.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> List.of(description);
                    case "getComponentConfigurationDTOs" -> List.of(component);
                    default -> throw new IllegalStateException(method.getName());
                });
    }
}
