package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;

/** Learns and answers with no model, by a bundle that brings its search engine within. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(180)
class OfflineDialogueTest {

    private static final String NAME = "org.yaosu.dialogue.offline";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final DialogueRequest REQUEST = new DialogueRequest(DialogueRequest.CHITCHAT, Map.of(), "", List.of(), List.of(), List.of("今天好冷啊"));
    private static final String REPLY = "多 穿 点";
    private static final int THREADS = 4;
    private static final int SWAPS = 10;

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Dialogue dialogue;
    @InjectService(timeout = 10_000)
    DialogueIndexer indexer;
    @InjectService(timeout = 10_000)
    ConfigurationAdmin configurations;
    @TempDir
    Path folder;
    private Path index;

    @BeforeEach
    void learn() throws IOException {
        index = folder.resolve("index");
        Path corpus = Files.writeString(folder.resolve("corpus"), "{\"subtrack\": \"chitchat\", \"history\": [\"今 天 好 冷\"], \"response\": \"" + REPLY + "\"}\n");
        assertThat(indexer.index(List.of(corpus), index).turns()).isEqualTo(Map.of(DialogueRequest.CHITCHAT, 1L));
    }

    @Test
    void whatWasLearnedIsSaid() {
        assertThat(reply()).isEqualTo(new DialogueReply(REPLY, "offline", List.of()));
    }

    @Test
    void theIndexCanBeConfigured() throws IOException {
        DialogueOptions asConfigured = new DialogueOptions(Optional.of(List.of()), Optional.empty(), SOON);
        Configuration configuration = configurations.getConfiguration(NAME, "?");
        configuration.update(new Hashtable<>(Map.of("index", index.toString())));
        try {
            await().atMost(SOON).until(() -> dialogue.reply(REQUEST, asConfigured).text(), REPLY::equals);
        } finally {
            configuration.delete();
        }

        await().atMost(SOON).until(() -> !dialogue.reply(REQUEST, asConfigured).text().equals(REPLY));
    }

    @Test
    void noRequestFailsWhileTheBundleIsUpdated() throws Exception {
        Bundle bundle = Stream.of(context.getBundles()).filter(one -> NAME.equals(one.getSymbolicName())).findAny().orElseThrow();
        AtomicBoolean end = new AtomicBoolean();
        Callable<Integer> caller = () -> {
            int answered = 0;
            for (; !end.get(); answered++) {
                assertThat(reply()).isEqualTo(new DialogueReply(REPLY, "offline", List.of()));
            }
            return answered;
        };
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(callers.submit(caller));
            }
            for (int i = 0; i < SWAPS; i++) {
                bundle.update(URI.create(bundle.getLocation().replaceFirst("^reference:", "")).toURL().openStream());
            }
            end.set(true);
            for (Future<Integer> result : results) {
                assertThat(result.get()).isPositive();
            }
        } finally {
            end.set(true);
            callers.shutdown();
        }
    }

    private DialogueReply reply() {
        return dialogue.reply(REQUEST, new DialogueOptions(Optional.of(List.of()), Optional.of(index), SOON));
    }
}
