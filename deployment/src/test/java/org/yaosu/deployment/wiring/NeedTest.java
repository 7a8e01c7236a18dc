package org.yaosu.deployment.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleRequirement;

class NeedTest {

    @ParameterizedTest
    @ValueSource(strings = {"[1.0.0,2.0.0)", "(1.0.0,2.0.0]", "(1.0.0,2.0.0)", "[1.0.0,2.0.0]"})
    void aRangeIsReadBackFromItsFilter(String range) {
        String filter = new VersionRange(range).toFilterString("version");

        assertThat(Need.of(requirement("osgi.wiring.package", "(&(osgi.wiring.package=a.b)" + filter + ")", Map.of())).range()).isEqualTo(range);
    }

    @Test
    void aVersionWithoutAnEndIsAnyLaterOne() {
        assertThat(Need.of(requirement("osgi.wiring.package", "(&(osgi.wiring.package=a.b)(version>=1.2.0))", Map.of())).words())
                .isEqualTo("the package a.b 1.2.0 or later");
    }

    @Test
    void anotherJavaIsSaidWithTheOneThatRuns() {
        assertThat(Need.of(requirement("osgi.ee", "(&(osgi.ee=JavaSE)(version=99))", Map.of())).words())
                .isEqualTo("the execution environment JavaSE 99 (this is Java " + Runtime.version().feature() + ")");
    }

    @Test
    void whatIsOptionalOrNotForTheResolverIsNotForced() {
        assertThat(Need.of(requirement("osgi.wiring.package", "(osgi.wiring.package=a)", Map.of())).forced()).isTrue();
        assertThat(Need.of(requirement("osgi.wiring.package", "(osgi.wiring.package=a)", Map.of("resolution", "optional"))).forced()).isFalse();
        assertThat(Need.of(requirement("osgi.wiring.package", "(osgi.wiring.package=a)", Map.of("resolution", "dynamic"))).forced()).isFalse();
        assertThat(Need.of(requirement("osgi.service", "(objectClass=a)", Map.of("effective", "active"))).forced()).isFalse();
    }

    private static BundleRequirement requirement(String namespace, String filter, Map<String, String> directives) {
        Map<String, String> all = new HashMap<>(directives);
        all.put("filter", filter);
        return (BundleRequirement) Proxy.newProxyInstance(NeedTest.class.getClassLoader(), new Class<?>[] {BundleRequirement.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getNamespace" -> namespace;
                    case "getDirectives" -> all;
                    default -> throw new IllegalStateException(method.getName());
                });
    }
}
