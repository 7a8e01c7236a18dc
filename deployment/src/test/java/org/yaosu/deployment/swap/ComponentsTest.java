package org.yaosu.deployment.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class ComponentsTest {

    @Test
    void whatFailsIsToldWithoutThePasswordThatItQuotes() {
        ComponentConfigurationDTO component = new ComponentConfigurationDTO();
        component.description = new ComponentDescriptionDTO();
        component.description.name = "org.example.c";
        component.properties = Map.of("password", "s3cr3t-hunter2");
        component.failure = "java.lang.IllegalStateException: cannot read s3cr3t-hunter2";

        assertThat(new Components(runtime(component)).failures(null)).containsExactly("the component org.example.c fails: cannot read ***");
    }

    private static ServiceComponentRuntime runtime(ComponentConfigurationDTO component) {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(ComponentsTest.class.getClassLoader(), new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> method.getName().equals("getComponentDescriptionDTOs") ? List.of(component.description) : List.of(component));
    }
}
