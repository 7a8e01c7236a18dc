package org.yaosu.deployment.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class CauseTest {

    private static ComponentConfigurationDTO failed(String failure, Map<String, Object> properties) {
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.description = new ComponentDescriptionDTO();
        component.description.properties = Map.of("encoding", "UTF-8");
        component.properties = properties;
        component.failure = failure;
        return component;
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "pwd", "auth", "key", "accessKey", "login"})
    void whatIsConfiguredIsNotQuotedWhateverItsName(String name) {
        assertThat(Cause.of(failed("java.lang.IllegalStateException: cannot read s3cr3t-hunter2", Map.of(name, "s3cr3t-hunter2"))))
                .isEqualTo("cannot read ***");
    }

    @Test
    void aTextThatIsNoNumberIsToldByTheNameOfItsSetting() {
        assertThat(Cause.of(failed("java.lang.NumberFormatException: For input string: \"many\"", Map.of("threads", "many", "template", "form"))))
                .isEqualTo("the setting threads is no number");
    }

    @Test
    void ofOurOwnBundlesWhatIsNoSecretIsQuoted() {
        ComponentConfigurationDTO component = failed("java.lang.IllegalArgumentException: 'maks' is none of off, mask; not hunter2", Map.of("privacy", "maks", "apiKey", "hunter2"));
        component.description.bundle = new BundleDTO();
        component.description.bundle.symbolicName = "org.yaosu.engine";

        assertThat(Cause.of(component)).isEqualTo("'maks' is none of off, mask; not ***");
    }

    @Test
    void partsOfListsAndArraysAreNotQuoted() {
        String failure = "java.lang.IllegalArgumentException: not array-1, list-2, letters-3, 74291, comma-4";

        assertThat(Cause.of(failed(failure, Map.of("a", new String[] {"array-1"}, "b", List.of("other", "list-2"), "c", "letters-3".toCharArray(),
                "d", new int[] {74291}, "e", "first,comma-4")))).isEqualTo("not ***, ***, ***, ***, ***");
    }

    @Test
    void ofTwoValuesOneOfWhichBeginsLikeTheOtherNothingIsLeft() {
        assertThat(Cause.of(failed("java.lang.IllegalArgumentException: what is hunter2-more?", Map.of("a", "hunter2", "b", "hunter2-more"))))
                .isEqualTo("what is ***?");
    }

    @Test
    void namesAndWhatTheComponentDeclaresItselfAreTold() {
        assertThat(Cause.of(failed("java.lang.IllegalStateException: spark-max wants true, not UTF-8",
                Map.of("id", "spark-max", "strict", "true", "encoding", "UTF-8")))).isEqualTo("spark-max wants true, not UTF-8");
    }

    @Test
    void theWholeTraceIsWithoutSecretsToo() {
        assertThat(Cause.trace(failed("java.lang.IllegalStateException: no\nCaused by: java.lang.NumberFormatException: hunter2",
                Map.of("password", "hunter2")))).isEqualTo("java.lang.IllegalStateException: no\nCaused by: java.lang.NumberFormatException: ***");
    }
}
