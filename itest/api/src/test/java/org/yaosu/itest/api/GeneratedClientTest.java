package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.itest.api.client.ExtractionsApi;
import org.yaosu.itest.api.client.PlatformApi;
import org.yaosu.itest.api.client.RunsApi;
import org.yaosu.itest.api.client.http.ApiClient;
import org.yaosu.itest.api.client.http.ApiException;
import org.yaosu.itest.api.client.model.Answer;
import org.yaosu.itest.api.client.model.Extraction;
import org.yaosu.itest.api.client.model.ExtractionRequest;
import org.yaosu.itest.api.client.model.Run;
import org.yaosu.itest.api.client.model.Value;

/** What the generator makes of the description works. */
class GeneratedClientTest {

    @TempDir
    Path folder;

    private Server server;
    private ApiClient client;

    @BeforeEach
    void serve() throws Exception {
        server = new Server(folder).start();
        client = new ApiClient();
        client.updateBaseUri(server.address().toString());
    }

    @AfterEach
    void end() throws Exception {
        server.close();
    }

    @Test
    void itExtractsAChat() throws ApiException {
        Extraction extraction = new ExtractionsApi(client).extract(new ExtractionRequest().text("客服小周：您好\n何琳：想了解一下标准版，我的电话 138 0000 0412"));

        assertThat(extraction.getRecords().get(0).getFields()).filteredOn(field -> field.getKey().equals("基本信息-手机号码"))
                .flatExtracting(Answer::getValues).extracting(Value::getText).containsExactly("13800000412");
        assertThat(new PlatformApi(client).listFields(null).getFields()).hasSize(extraction.getRecords().get(0).getFields().size());
    }

    @Test
    void itRunsAFileAndFetchesTheRecords() throws Exception {
        File file = Files.writeString(folder.resolve("chats.jsonl"), Chats.lines(20)).toFile();
        RunsApi runs = new RunsApi(client);

        Run begun = runs.startRun(file, "a-key", null, null, null, null, null, null, null, null, null);
        await().atMost(Duration.ofMinutes(1)).until(() -> runs.getRun(begun.getId(), null).getState() == Run.StateEnum.DONE);

        assertThat(runs.startRun(file, "a-key", null, null, null, null, null, null, null, null, null).getId()).isEqualTo(begun.getId());
        assertThat(runs.listRunChats(begun.getId(), null, null, null).getChats()).hasSize(20);
        assertThat(Files.readAllLines(runs.getResults(begun.getId(), null, null).toPath())).hasSize(20);
    }
}
