package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** What is served is what is described. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Server server;
    private static Http http;
    private static JsonNode description;
    private static long run;

    @BeforeAll
    static void serve() throws Exception {
        server = new Server(folder).start();
        http = new Http(server);
        description = http.get("/openapi.json").json();
        run = http.begin("/runs", "chats.jsonl", Chats.lines(3));
        http.awaitState(run, "done");
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    @Test
    void theDescriptionIsTheOneThatClientsAreGeneratedFrom() throws Exception {
        assertThat(description).isEqualTo(JSON.readTree(Path.of(System.getProperty("api.description")).toFile()));
    }

    /** A request of every operation, with a status that it is to have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "getService | GET | | | 200",
            "getDescription | GET | /openapi.json | | 200",
            "extract | POST | /extractions | {\"text\": \"客服：您好\\n何琳：标准版多少钱？电话13800000412\", \"customers\": \"all\"} | 200",
            "extract | POST | /extractions | {\"turns\": [{\"speaker\": \"何琳\", \"text\": \"在吗\", \"role\": \"customer\", \"time\": \"2026-03-01T09:00:00Z\"}]} | 200",
            "extract | POST | /extractions | {\"text\": \"a\", \"template\": \"none such\", \"providers\": [\"none-such\"]} | 422",
            "extract | POST | /extractions | {} | 400",
            "listRuns | GET | /runs?limit=5 | | 200",
            "listRuns | GET | /runs?after=1&limit=1 | | 200",
            "listRuns | GET | /runs?limit=0 | | 400",
            "startRun | POST | /runs?name=chats.json | [{\"chat_text\": \"何琳：标准版多少钱？\"}] | 202",
            "startRun | POST | /runs?name=chats.json | [] | 422",
            "startRun | POST | /runs?name=chats.json | nonsense | 422",
            "startRun | POST | /runs?format=none | [] | 400",
            "getRun | GET | /runs/1 | | 200",
            "getRun | GET | /runs/999 | | 404",
            "getRun | GET | /runs/x | | 404",
            "getResults | GET | /runs/1/results | | 200",
            "getResults | GET | /runs/1/results?format=none | | 400",
            "getResults | GET | /runs/999/results | | 404",
            "listRunChats | GET | /runs/1/chats?limit=2 | | 200",
            "listRunChats | GET | /runs/1/chats?after=2&troubled=true | | 200",
            "listRunChats | GET | /runs/1/chats?after=x | | 400",
            "listRunChats | GET | /runs/999/chats | | 404",
            "stopRun | POST | /runs/1/stop | | 409",
            "resumeRun | POST | /runs/1/resume | | 409",
            "resumeRun | POST | /runs/1/resume?failed=true | | 409",
            "resumeRun | POST | /runs/999/resume | | 404",
            "forgetRun | DELETE | /runs/999 | | 404",
            "compareRuns | GET | /comparisons?a=1&b=1 | | 200",
            "compareRuns | GET | /comparisons?a=1&b=999 | | 404",
            "compareRuns | GET | /comparisons?a=1 | | 400",
            "learn | POST | /corrections | {\"text\": \"何琳：在吗\", \"records\": []} | 400",
            "listFields | GET | /fields | | 200",
            "listFormats | GET | /formats | | 200",
            "listProviders | GET | /providers | | 200",
            "setProviderActive | PUT | /providers/openai/active | {\"active\": true} | 200",
            "setProviderActive | PUT | /providers/none/active | {\"active\": true} | 404",
            "setProviderActive | PUT | /providers/openai/active | {\"active\": \"yes\"} | 400",
            "checkProvider | POST | /providers/openai/check | | 200",
            "checkProvider | POST | /providers/none/check | | 404",
            "learn | POST | /corrections | {\"text\": \"客服：您好\\n何琳：标准版多少钱？\", \"records\": [{\"基本信息-姓名\": [\"何琳\"]}]} | 200",
            "swapBundle | POST | /swaps?bundle=org.yaosu.formats | {} | 403"})
    void answersAreAsDescribed(String operation, String method, String target, String body, int status) throws Exception {
        Http.Reply reply = http.ask(method, target == null ? "" : target, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertDescribed(operation, reply, status);
    }

    private static void assertDescribed(String operation, Http.Reply reply, int status) throws Exception {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        JsonNode described = responses(operation).path(Integer.toString(status));
        JsonNode response = resolved(described.isMissingNode() ? responses(operation).path("default") : described);
        String type = reply.header("content-type").replaceFirst(";.*", "");
        assertThat(response.path("content").has(type)).as("%s is described for %s", type, operation).isTrue();
        if (type.endsWith("json")) {
            assertThat(schema(response.path("content").path(type).path("schema")).validate(reply.text(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void aCorrectionIsLearnedFrom(@TempDir Path own) throws Exception {
        try (Server learning = new Server(own)) {
            learning.run("train", Server.workspace().resolve("samples/chats.json").toString());
            learning.start();

            Http.Reply reply = new Http(learning).post("/corrections", "{\"text\": \"客服小周：您好\\n何琳：标准版多少钱？\", \"records\": [{\"基本信息-姓名\": [\"何琳\"]}]}");

            assertDescribed("learn", reply, 200);
            assertThat(reply.json().path("added").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aRunThatRestsAndIsGoneOnWithIsAsDescribed(@TempDir Path own) throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorSettings.DEFAULT.withFaults(FaultPlan.every(1, Fault.CODE_11200))); Server asking = new Server(own).asking(simulator).start()) {
            Http there = new Http(asking);
            long vain = there.begin("/runs?providers=spark-max", "chats.jsonl", Chats.lines(3));
            there.awaitState(vain, "done");

            Http.Reply resting = there.get("/runs/" + vain);
            assertDescribed("getRun", resting, 200);
            assertThat(resting.json().path("resting")).hasSize(1);
            simulator.faults(FaultPlan.NONE);
            there.post("/providers/spark-max/check", "");
            assertDescribed("resumeRun", there.post("/runs/" + vain + "/resume?failed=true", ""), 202);
        }
    }

    @Test
    void everyOperationIsAskedForAbove() throws Exception {
        CsvSource rows = ContractTest.class.getDeclaredMethod("answersAreAsDescribed", String.class, String.class, String.class, String.class, int.class).getAnnotation(CsvSource.class);
        Set<String> asked = new TreeSet<>(List.of(rows.value()).stream().map(row -> row.split(" ")[0]).toList());
        Set<String> described = new TreeSet<>();
        description.path("paths").forEach(path -> path.findValuesAsText("operationId").forEach(described::add));

        assertThat(asked).isEqualTo(described);
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        for (String target : List.of("/", "/none", "/runs/", "/runs/1/none", "/extractions/1")) {
            Http.Reply reply = http.get(target);
            assertThat(reply.status()).as(target).isEqualTo(404);
            assertThat(reply.header("content-type")).startsWith("application/problem+json");
        }
    }

    @Test
    void otherMethodsAreToldWhichThereAre() throws Exception {
        Map<String, String> allowed = Map.of("/runs", "GET, HEAD, OPTIONS, POST", "/extractions", "OPTIONS, POST", "/runs/1", "DELETE, GET, HEAD, OPTIONS");
        for (Map.Entry<String, String> path : allowed.entrySet()) {
            Http.Reply wrong = http.ask("PATCH", path.getKey(), BodyPublishers.noBody());
            assertThat(wrong.status()).isEqualTo(405);
            assertThat(wrong.header("allow")).isEqualTo(path.getValue());
            assertThat(wrong.detail()).contains(path.getValue());
            Http.Reply options = http.ask("OPTIONS", path.getKey(), BodyPublishers.noBody());
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("allow")).isEqualTo(path.getValue());
        }
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() throws Exception {
        for (String target : List.of("/openapi.json", "/fields", "/formats", "/runs", "/runs/" + run, "/runs/" + run + "/results")) {
            Http.Reply first = http.get(target);
            Http.Reply again = http.get(target, "If-None-Match", first.header("etag"));
            assertThat(again.status()).as(target).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
            assertThat(again.header("etag")).isEqualTo(first.header("etag"));
            assertThat(http.get(target, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        }
    }

    @Test
    void theHeadIsThatOfTheWhole() throws Exception {
        for (String target : List.of("/fields", "/runs/" + run, "/runs/" + run + "/results")) {
            Http.Reply whole = http.get(target);
            Http.Reply head = http.ask("HEAD", target, BodyPublishers.noBody());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.response().body()).isEmpty();
            assertThat(head.header("content-length")).isEqualTo(whole.header("content-length"));
        }
    }

    @Test
    void kindsOfBodiesAndAnswersThatNobodyKnowsAreRefused() throws Exception {
        assertThat(http.ask("POST", "/extractions", BodyPublishers.ofString("{}"), "Content-Type", "text/plain").status()).isEqualTo(415);
        assertThat(http.ask("POST", "/extractions", BodyPublishers.ofString("{}"), "Content-Type", "application/json; charset=gbk").status()).isEqualTo(415);
        assertThat(http.ask("POST", "/runs", BodyPublishers.ofString("[]"), "Content-Type", "application/x-www-form-urlencoded").status()).isEqualTo(415);
        assertThat(http.get("/fields", "Accept", "text/html").status()).isEqualTo(406);
        assertThat(http.get("/fields", "Accept", "text/html, */*;q=0.1").status()).isEqualTo(200);
    }

    @Test
    void aBombOfBracketsIsRefused() throws Exception {
        assertThat(http.post("/extractions", "{\"turns\":" + "[".repeat(200_000) + "}").status()).isEqualTo(400);
        assertThat(http.post("/extractions", "").status()).isEqualTo(400);
    }

    @Test
    void whatIsWrongIsNamedAndTheChatIsNotQuoted() throws Exception {
        Http.Reply reply = http.post("/extractions", "{\"turns\": [{\"speaker\": \"何琳\", \"text\": \"我的电话13800000412\"}, {\"speaker\": 13800000412, \"text\": \"\"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).contains("turns[1].speaker").doesNotContain("138");
    }

    private static JsonNode responses(String operation) {
        List<JsonNode> found = new ArrayList<>();
        description.path("paths").forEach(path -> path.forEach(method -> {
            if (method.path("operationId").asText().equals(operation)) {
                found.add(method.path("responses"));
            }
        }));
        return found.get(0);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The schema in its document, which it refers to, and with nothing besides what it names: what is not described is not served. */
    private static JsonSchema schema(JsonNode schema) {
        ObjectNode document = JSON.createObjectNode();
        document.set("components", description.path("components").deepCopy());
        document.path("components").path("schemas").forEach(type -> {
            if (type.has("properties")) {
                ((ObjectNode) type).put("additionalProperties", false);
            }
        });
        document.setAll((ObjectNode) schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
    }
}
