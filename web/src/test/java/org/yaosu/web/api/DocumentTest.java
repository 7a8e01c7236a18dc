package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.web.api.run.Keep;
import org.yaosu.web.http.Limits;

/** The description tells what there is. */
class DocumentTest {

    private static final String BASE = "/api/v1";

    @TempDir
    Path folder;

    private Api api;
    private SwaggerParseResult parsed;
    private final Map<String, Operation> operations = new TreeMap<>();

    @BeforeEach
    void read() throws Exception {
        api = new Api(new Platform(), () -> new ApiSettings(new Limits(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 1), 1, 0, 1, 1, 1, 1), new Keep(), folder, "1");
        parsed = new OpenAPIV3Parser().readContents(Files.readString(Path.of("src/main/resources/org/yaosu/web/api/openapi.json")));
        OpenAPI document = parsed.getOpenAPI();
        document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> operations.put(method + " " + path, operation)));
    }

    @AfterEach
    void end() {
        api.close();
    }

    private Stream<Route> routes() {
        return api.routes().all().stream();
    }

    private Operation described(Route route) {
        return operations.get(route.method() + " " + BASE + route.path());
    }

    @Test
    void itIsOpenApi() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        assertThat(routes().map(route -> route.method() + " " + BASE + route.path())).containsExactlyInAnyOrderElementsOf(operations.keySet());
    }

    @Test
    void everyParameterIsDescribedAndNothingElse() {
        assertThat(routes()).allSatisfy(route -> assertThat(Optional.ofNullable(described(route).getParameters()).orElse(List.of()).stream()
                .filter(parameter -> "query".equals(parameter.getIn())).map(parameter -> parameter.getName()))
                .containsExactlyInAnyOrderElementsOf(route.parameters()));
    }

    @Test
    void everyScopeIsTold() {
        assertThat(routes().filter(route -> route.scope().isPresent()))
                .allSatisfy(route -> assertThat(described(route).getDescription()).endsWith("Scope: " + Query.word(route.scope().get()) + "."));
        assertThat(routes().filter(route -> route.scope().isEmpty())).allSatisfy(route -> assertThat(described(route).getSecurity()).isEmpty());
    }

    @Test
    void answersAreOfTheKindsThatAreDescribed() {
        assertThat(routes().filter(route -> !route.method().equals("DELETE"))).allSatisfy(route -> assertThat(kinds(described(route))).isEqualTo(Set.copyOf(route.media())));
    }

    private static Set<String> kinds(Operation operation) {
        return operation.getResponses().entrySet().stream().filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().getContent().keySet().stream()).collect(Collectors.toSet());
    }

    @Test
    void whatIsLeftOpenInAPathIsDescribed() {
        Map<String, PathItem> paths = parsed.getOpenAPI().getPaths();
        assertThat(paths).allSatisfy((path, item) -> assertThat(Optional.ofNullable(item.getParameters()).orElse(List.of())).hasSize(path.contains("{") ? 1 : 0));
    }
}
