package org.yaosu.operations.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Quantiles;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;

/** The process and its Java, by the names that Prometheus' own library gives them. */
final class ProcessFigures {

    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private ProcessFigures() {
    }

    static void register(PrometheusRegistry registry) {
        memory(registry, ManagementFactory.getMemoryMXBean());
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        GaugeWithCallback.builder().name("process_start_time_seconds").help("When the process began, in seconds since 1970")
                .callback(figure -> figure.call(runtime.getStartTime() / MILLIS)).register(registry);
        CounterWithCallback.builder().name("process_cpu_seconds").help("Processor time of the process; none where the system does not tell")
                .callback(figure -> ProcessHandle.current().info().totalCpuDuration().ifPresent(time -> figure.call(time.toNanos() / NANOS))).register(registry);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        GaugeWithCallback.builder().name("jvm_threads_current").help("Threads")
                .callback(figure -> figure.call(threads.getThreadCount())).register(registry);
        SummaryWithCallback.builder().name("jvm_gc_collection_seconds").help("How often garbage was collected, and the time that it took").labelNames("gc")
                .callback(figure -> {
                    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                        figure.call(Math.max(0, collector.getCollectionCount()), Math.max(0, collector.getCollectionTime()) / MILLIS, Quantiles.EMPTY, collector.getName());
                    }
                }).register(registry);
    }

    private static void memory(PrometheusRegistry registry, MemoryMXBean memory) {
        GaugeWithCallback.builder().name("jvm_memory_used_bytes").help("Memory in use").labelNames("area").callback(figure -> {
            figure.call(memory.getHeapMemoryUsage().getUsed(), "heap");
            figure.call(memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
        }).register(registry);
        GaugeWithCallback.builder().name("jvm_memory_max_bytes").help("Memory that may be used at most; none where there is no limit").labelNames("area")
                .callback(figure -> {
                    limit(figure, memory.getHeapMemoryUsage(), "heap");
                    limit(figure, memory.getNonHeapMemoryUsage(), "nonheap");
                }).register(registry);
    }

    private static void limit(GaugeWithCallback.Callback figure, MemoryUsage memory, String area) {
        if (memory.getMax() >= 0) {
            figure.call(memory.getMax(), area);
        }
    }
}
