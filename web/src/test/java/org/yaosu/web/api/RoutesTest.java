package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.web.access.Scope;

class RoutesTest {

    private final Routes routes = new Routes(List.of(route("GET", "/runs"), route("POST", "/runs"), route("GET", "/runs/{id}"), route("POST", "/runs/{id}/stop"), route("GET", "")));

    private static Route route(String method, String path) {
        return Route.of(method, path, Scope.READ, (call, request, response) -> { });
    }

    @Test
    void aPathLeadsToItsMethods() {
        assertThat(routes.match("/runs").of("POST")).hasValueSatisfying(route -> assertThat(route.method()).isEqualTo("POST"));
        assertThat(routes.match("/runs").of("PUT")).isEmpty();
    }

    @Test
    void whatIsLeftOpenIsTold() {
        assertThat(routes.match("/runs/7/stop").variables()).containsEntry("id", "7");
    }

    @Test
    void otherPathsLeadNowhere() {
        assertThat(List.of("/", "/runs/", "/runs//stop", "/runs/7/", "/runs/7/stop/now", "/RUNS")).allSatisfy(path -> assertThat(routes.match(path).routes()).isEmpty());
    }

    @Test
    void theHeadIsThatOfTheWhole() {
        assertThat(routes.match("/runs").of("HEAD")).isEqualTo(routes.match("/runs").of("GET"));
        assertThat(routes.match("/runs/7/stop").of("HEAD")).isEmpty();
    }

    @Test
    void methodsThatThereAreAreNamed() {
        assertThat(routes.match("/runs").allow()).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(routes.match("/runs/7/stop").allow()).isEqualTo("OPTIONS, POST");
    }
}
