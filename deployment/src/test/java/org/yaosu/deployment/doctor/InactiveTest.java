package org.yaosu.deployment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;

class InactiveTest {

    @Test
    void aComponentThatFailedDoesNotWaitForWhatItDoesWithout() {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.references = new ReferenceDTO[] {reference("org.example.Field", "0..n"), reference("org.example.Log", "0..1"),
                reference("org.example.Interviewer", "1..1"), reference("org.example.Format", "1..n")};
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = description;
        configuration.properties = Map.of();
        configuration.failure = "Unable to get service for reference interviewer";

        assertThat(new Inactive(description, Optional.of(configuration)).wants()).extracting(Inactive.Want::service)
                .containsExactly("org.example.Interviewer", "org.example.Format");
    }

    private static ReferenceDTO reference(String type, String cardinality) {
        ReferenceDTO reference = new ReferenceDTO();
        reference.interfaceName = type;
        reference.cardinality = cardinality;
        return reference;
    }
}
