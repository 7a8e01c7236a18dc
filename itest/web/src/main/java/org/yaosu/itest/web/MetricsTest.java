package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.model.ModelException.Kind;

/** {@code /metrics}, over a socket. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class MetricsTest {

    private static final String CHAT = "何琳 2024-05-06 10:00:00\n我的电话是13800000412\n";

    private BundleContext context;
    private Operated operated;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext bundleContext) throws Exception {
        context = bundleContext;
        operated = new Operated(context);
    }

    @AfterEach
    void end() {
        operated.close();
    }

    private static String calls(String provider, String outcome) {
        return "yaosu_model_calls_total{outcome=\"" + outcome + "\",provider=\"" + provider + "\"}";
    }

    @Test
    void answersAndFailuresOfAProviderAreCountedApart() {
        FakeModel model = operated.model("counted");
        operated.extract("1", CHAT, "counted");
        assertThat(operated.awaitMore(calls("counted", "ok"), 0)).isPositive();

        model.fails(Kind.AUDIT);
        operated.extract("2", CHAT, "counted");
        assertThat(operated.awaitMore(calls("counted", "audit"), 0)).isEqualTo(1);
    }

    @Test
    void anAnswerIsTimedAndItsTokensAndCostAreCounted() {
        operated.model("timed");
        operated.extract("1", CHAT, "timed");
        double answers = operated.awaitMore(calls("timed", "ok"), 0);

        String page = operated.awaitPage("/metrics", text -> text.contains("yaosu_model_cost_total{provider=\"timed\"}"));
        assertThat(page).contains("yaosu_model_call_duration_seconds_count{provider=\"timed\"} " + (long) answers);
        assertThat(page).contains("yaosu_model_call_wait_seconds_count{provider=\"timed\"} " + (long) answers);
        assertThat(page).contains("yaosu_model_tokens_total{kind=\"prompt\",provider=\"timed\"} " + answers * 1000);
    }

    @Test
    void aProviderThatTakesTheOthersPlaceGoesOnInTheSameSeries() throws Exception {
        FakeModel old = operated.model("swapped");
        operated.extract("1", CHAT, "swapped");
        double first = operated.awaitMore(calls("swapped", "ok"), 0);
        operated.model("swapped");
        assertThat(standing("swapped")).hasSize(1);
        old.close();
        operated.extract("2", CHAT, "swapped");

        assertThat(operated.awaitMore(calls("swapped", "ok"), first)).isGreaterThan(first);
        assertThat(standing("swapped")).hasSize(1);
    }

    private List<String> standing(String provider) throws Exception {
        return operated.get("/metrics").body().lines().filter(line -> line.startsWith("yaosu_provider_resting{provider=\"" + provider + "\"}")).toList();
    }

    @Test
    void theProvidersOfThisMomentShowHowTheyStand() throws Exception {
        FakeModel model = operated.model("standing");
        operated.awaitPage("/metrics", page -> page.contains("yaosu_provider_calls_limit{provider=\"standing\"} 4.0"));
        assertThat(operated.figure("yaosu_provider_calls_in_flight{provider=\"standing\"}")).contains(0.0);
        assertThat(operated.figure("yaosu_provider_calls_waiting{provider=\"standing\"}")).contains(0.0);
        assertThat(operated.figure("yaosu_provider_resting{provider=\"standing\"}")).contains(0.0);

        model.close();

        operated.awaitPage("/metrics", page -> !page.contains("yaosu_provider_calls_limit{provider=\"standing\"}"));
    }

    @Test
    void aProviderThatRestsShows() {
        operated.model("left-alone").fails(Kind.AUTH);
        operated.extract("1", CHAT, "left-alone");

        operated.awaitPage("/metrics", page -> page.contains("yaosu_provider_resting{provider=\"left-alone\"} 1.0"));
        assertThat(operated.awaitMore("yaosu_provider_rests_total{cause=\"auth\",provider=\"left-alone\"}", 0)).isEqualTo(1);
    }

    @Test
    void chatsAreCountedByHowTheyEnded() throws Exception {
        String series = "yaosu_chats_extracted_total{outcome=\"not_asked\"}";
        double before = operated.figure(series).orElse(0.0);

        operated.extract("1", CHAT);

        assertThat(operated.awaitMore(series, before)).isEqualTo(before + 1);
    }

    @Test
    void aSwapIsCountedAndOneThatFailsApart(@TempDir Path folder) throws Exception {
        Bundle bundle = context.installBundle("test:swapped", Files.newInputStream(jar(folder, "1.0.0", "")));
        bundle.start();
        Swapper swapper = operated.service(Swapper.class);
        String ok = "yaosu_bundle_swaps_total{result=\"ok\"}";
        String failed = "yaosu_bundle_swaps_total{result=\"failed\"}";
        double before = operated.figure(ok).orElse(0.0);
        double failedBefore = operated.figure(failed).orElse(0.0);

        swapper.swap("org.example.swapped", jar(folder, "2.0.0", ""), SwapOptions.DEFAULT);
        assertThat(operated.awaitMore(ok, before)).isEqualTo(before + 1);

        Path broken = jar(folder, "3.0.0", "org.example.nowhere");
        assertThatThrownBy(() -> swapper.swap("org.example.swapped", broken, SwapOptions.DEFAULT)).isInstanceOf(SwapException.class);
        assertThat(operated.awaitMore(failed, failedBefore)).isEqualTo(failedBefore + 1);
    }

    @Test
    void whoAcceptsOpenMetricsGetsThat() throws Exception {
        assertThat(operated.get("/metrics").headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        var open = operated.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
        assertThat(open.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/openmetrics-text"));
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @Test
    void theProcessAndItsBundlesShow() throws Exception {
        assertThat(operated.get("/metrics").body()).contains("jvm_memory_used_bytes{area=\"heap\"}", "jvm_threads_current", "process_cpu_seconds_total",
                "process_start_time_seconds", "jvm_gc_collection_seconds_count{gc=", "yaosu_bundles{state=\"active\"}", "yaosu_info{java=\"");
    }

    private static Path jar(Path folder, String version, String imports) throws Exception {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.example.swapped");
        headers.putValue("Bundle-Version", version);
        if (!imports.isEmpty()) {
            headers.putValue("Import-Package", imports);
        }
        Path jar = folder.resolve("swapped-" + version + ".jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
        return jar;
    }
}
