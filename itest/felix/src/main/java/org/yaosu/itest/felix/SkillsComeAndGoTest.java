package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderProperties;

/** Skills of somebody else's are dropped in, swapped, and misbehave. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(180)
class SkillsComeAndGoTest {

    private static final String NAME = "org.example.weather";
    private static final String SUBTRACK = "weather";
    private static final int THREADS = 8;
    private static final int SWAPS = 20;

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Dialogue dialogue;
    @InjectService(timeout = 10_000)
    Swapper swapper;
    @TempDir
    Path folder;

    @AfterEach
    void noSkill() throws IOException, BundleException {
        // What a swap keeps for the next start.
        Files.deleteIfExists(Path.of(context.getProperty("yaosu.plugins"), NAME + ".jar"));
        for (Bundle bundle : skills()) {
            bundle.uninstall();
        }
    }

    @Test
    void aSkillThatIsDroppedInAnswersItsSubtrack() throws BundleException {
        install();

        assertThat(dialogue.subtracks()).contains(SUBTRACK);
        assertThat(reply()).isEqualTo(new DialogueReply("晴", SUBTRACK, List.of()));
    }

    @Test
    void aSubtrackThatNobodyAnswersIsRefusedByName() throws BundleException {
        install();

        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> dialogue.reply(request("horoscope"), DialogueOptions.DEFAULT))
                .withMessageContainingAll("horoscope", SUBTRACK);
    }

    @Test
    void noRequestFailsWhileASkillIsUpdatedInPlace() throws Exception {
        Bundle bundle = install();

        assertThat(answered(i -> bundle.update(jar("1.0." + i).open()))).isGreaterThan(THREADS);
    }

    @Test
    void noRequestFailsWhileASkillIsSwapped() throws Exception {
        install();

        assertThat(answered(i -> swapper.swap(NAME, file("2.0." + i), SwapOptions.DEFAULT))).isGreaterThan(THREADS);
    }

    @Test
    void whoThrowsAnswersBlanksOrHangsIsFollowedByTheNext() throws Exception {
        install();
        CountDownLatch interrupted = new CountDownLatch(1);
        register("throws", 4, false, (request, options) -> {
            throw new LinkageError("test");
        });
        register("blank", 3, false, (request, options) -> Optional.of(" \n "));
        register("hangs", 2, true, (request, options) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return Optional.empty();
        });

        DialogueReply reply = dialogue.reply(request(SUBTRACK), new DialogueOptions(Optional.empty(), Optional.empty(), Duration.ofMillis(500)));

        assertThat(reply.text()).isEqualTo("晴");
        assertThat(reply.troubles()).extracting(trouble -> trouble.substring(0, trouble.indexOf(':'))).containsExactly("throws", "blank", "hangs");
        interrupted.await();
    }

    /** How many requests were answered, as they should be, while a change was made again and again. */
    private long answered(Change change) throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        AtomicLong answered = new AtomicLong();
        Callable<Void> caller = () -> {
            while (!end.get()) {
                assertThat(reply()).isEqualTo(new DialogueReply("晴", SUBTRACK, List.of()));
                answered.incrementAndGet();
            }
            return null;
        };
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(callers.submit(caller));
            }
            for (int i = 1; i <= SWAPS; i++) {
                change.make(i);
            }
            end.set(true);
            for (Future<Void> result : results) {
                result.get();
            }
            return answered.get();
        } finally {
            end.set(true);
            callers.shutdown();
        }
    }

    private interface Change {
        void make(int number) throws Exception;
    }

    private DialogueReply reply() {
        return dialogue.reply(request(SUBTRACK), DialogueOptions.DEFAULT);
    }

    private static DialogueRequest request(String subtrack) {
        return new DialogueRequest(subtrack, Map.of(), "", List.of(), List.of(), List.of("今天天气怎么样"));
    }

    private void register(String id, int ranking, boolean model, Responder responder) {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(ResponderProperties.PREFIX_ + "id", id, Constants.SERVICE_RANKING, ranking,
                ResponderProperties.PREFIX_ + "subtracks", SUBTRACK, ResponderProperties.PREFIX_ + "model", model));
        context.registerService(Responder.class, responder, properties);
    }

    private Bundle install() throws BundleException {
        Bundle bundle = context.installBundle("test:" + NAME, jar("1.0.0").open());
        bundle.start();
        return bundle;
    }

    private Path file(String version) throws IOException {
        Path file = folder.resolve(NAME + "-" + version + ".jar");
        try (InputStream content = jar(version).open()) {
            Files.copy(content, file);
        }
        return file;
    }

    private static BundleFile jar(String version) {
        return new BundleFile(NAME).header("Bundle-Version", version).header("Import-Package", "org.yaosu.api.dialogue").type(WeatherSkill.class)
                .component("weather", "immediate='true' deactivate='deactivate'", WeatherSkill.class.getName(),
                        "<service><provide interface='" + Responder.class.getName() + "'/></service>"
                                + "<property name='yaosu.responder.id' value='" + SUBTRACK + "'/><property name='yaosu.responder.subtracks' value='" + SUBTRACK + "'/>");
    }

    private List<Bundle> skills() {
        return Stream.of(context.getBundles()).filter(bundle -> NAME.equals(bundle.getSymbolicName())).toList();
    }
}
