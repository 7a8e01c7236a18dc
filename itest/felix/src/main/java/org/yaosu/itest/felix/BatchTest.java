package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class BatchTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    BatchExtractor batches;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @TempDir
    Path folder;

    @Test
    void badChatsAreNamedAndTheOthersExtracted() throws IOException {
        BatchReport report = run("""
                [{"chat_text": "甲1：你们怎么收费\\n乙2：您好"}, 17, {"chat_text": 5}, {}, {"chat_text": ""},
                 {"chat_text": "丙3：怎么登录\\n乙2：您好，点击设置"}]
                """);
        assertThat(report.extracted()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(4);
        assertThat(report.failures()).extracting(Rejection::index).containsExactly(2L, 3L, 4L, 5L);
        List<List<Map<String, List<String>>>> answers = Submission.records(report.output());
        assertThat(answers).hasSize(6);
        assertThat(answers.get(5).get(0)).containsEntry("基本信息-姓名", List.of("丙3"));
    }

    @Test
    void jsonThatBreaksOffGivesTheChatsBeforeAndSaysWhere() throws IOException {
        BatchReport report = run("[{\"chat_text\": \"甲1：你好\"}, {\"chat_text\": \"乙2：");
        assertThat(report.extracted()).isEqualTo(1);
        assertThat(report.broken().orElseThrow()).contains("byte");
        assertThat(report.complete()).isFalse();
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() throws IOException {
        Path chats = Files.writeString(folder.resolve("chats.json"), "[]");
        assertThatThrownBy(() -> batches.run(request(chats, Optional.of("xml")), new Quiet()))
                .isInstanceOf(BatchException.class).hasMessageContaining("xml").hasMessageContaining("jsonl").hasMessageContaining("submission");
    }

    @Test
    void aFieldStoppedHalfwayIsInTheRecordsBeforeAndNotInTheLast() throws IOException {
        int many = 2_000;
        Path chats = many(many);
        Bundle age = Stream.of(context.getBundles())
                .filter(bundle -> "org.yaosu.extractor.fields.age".equals(bundle.getSymbolicName())).findFirst().orElseThrow();
        try {
            BatchReport report = batches.run(request(chats, Optional.empty()), new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    if (progress.chats() == 100) {
                        stop(age);
                    }
                }

                @Override
                public void failure(Rejection rejection) {
                    throw new AssertionError(rejection.text());
                }
            });
            List<List<Map<String, List<String>>>> answers = Submission.records(report.output());
            assertThat(answers).hasSize(many);
            assertThat(answers.get(0).get(0)).hasSize(21);
            assertThat(answers.get(many - 1).get(0)).hasSize(20).doesNotContainKey("基本信息-年龄");
        } finally {
            start(age);
        }
    }

    @Test
    void newSettingsHoldForTheChatsToComeAndStopNothing() throws IOException {
        int many = 2_000;
        Path chats = many(many);
        Configuration settings = configurations.getConfiguration("org.yaosu.engine", "?");
        try {
            BatchReport report = batches.run(request(chats, Optional.empty()), new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    if (progress.chats() == 100) {
                        update(settings);
                    }
                }

                @Override
                public void failure(Rejection rejection) {
                    throw new AssertionError(rejection.text());
                }
            });
            List<List<Map<String, List<String>>>> answers = Submission.records(report.output());
            assertThat(answers).hasSize(many);
            assertThat(answers.get(0).get(0)).containsEntry("基本信息-姓名", List.of("甲1"));
            assertThat(answers.get(many - 1).get(0)).containsEntry("基本信息-姓名", List.of("乙2"));
        } finally {
            settings.delete();
        }
    }

    private static void update(Configuration settings) {
        try {
            settings.update(new Hashtable<>(Map.of("agents", "^甲", "threads", 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path many(int number) throws IOException {
        Path chats = folder.resolve("chats.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(chats)) {
            for (int i = 0; i < number; i++) {
                lines.write("{\"chat_text\": \"甲1：你们怎么收费\\n乙2：您好" + i + "\"}\n");
            }
        }
        return chats;
    }

    private BatchReport run(String json) throws IOException {
        return batches.run(request(Files.writeString(folder.resolve("chats.json"), json), Optional.empty()), new Quiet());
    }

    private BatchRequest request(Path chats, Optional<String> format) {
        return new BatchRequest(chats, Optional.empty(), folder.resolve("submit.json"), format, ExtractionOptions.DEFAULT);
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }
}
