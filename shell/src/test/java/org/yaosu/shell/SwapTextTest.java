package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;

class SwapTextTest {

    private static final BundleVersion OLD = new BundleVersion("org.example", "1.0.0");
    private static final BundleVersion NEW = new BundleVersion("org.example", "1.1.0");

    private static List<String> lines(Object target) {
        return new Rendering().format(target, Converter.INSPECT, null).toString().lines().toList();
    }

    private static SwapReport report(int unfinished, List<BundleVersion> refreshed, Optional<Path> kept) {
        return new SwapReport(OLD, NEW, Duration.ofMillis(1250), Duration.ofMillis(40), unfinished, refreshed, kept, Optional.empty());
    }

    @Test
    void aReportTellsWhatTookWhosePlaceAndWhereItStays() {
        assertThat(lines(report(0, List.of(new BundleVersion("org.other", "2.0.0")), Optional.of(Path.of("plugins/org.example.jar"))))).containsExactly(
                "org.example 1.0.0 -> org.example 1.1.0",
                "worked after 1.3 s, the old one's work ended after 0.0 s",
                "stopped and started besides: org.other 2.0.0",
                "kept: in plugins/org.example.jar");
    }

    @Test
    void workThatHadNotEndedIsSaid() {
        assertThat(lines(report(2, List.of(), Optional.empty()))).anyMatch(line -> line.startsWith("2 pieces of its work had not ended"))
                .anyMatch(line -> line.equals("kept: by the framework itself"));
    }

    @Test
    void whatWillNotOutliveARestartIsSaidSo() {
        SwapReport report = new SwapReport(OLD, NEW, Duration.ZERO, Duration.ZERO, 0, List.of(), Optional.empty(),
                Optional.of("the next start brings org.example 1.0.0 back, for the disk is full; put the jar there by hand"));

        assertThat(lines(report)).contains("not kept: the next start brings org.example 1.0.0 back, for the disk is full; put the jar there by hand")
                .noneMatch(line -> line.startsWith("kept"));
    }

    @Test
    void aPlanSaysThatNothingWasChanged() {
        assertThat(lines(new SwapPlan(OLD, NEW, List.of("provider a"), List.of()))).containsExactly(
                "org.example 1.0.0 -> org.example 1.1.0 (nothing was changed)", "has to give: provider a",
                "stops and starts at the end: no other bundle");
    }
}
