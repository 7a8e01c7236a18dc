package org.yaosu.itest.soak;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.launcher.Platform;

/** Extracts one chat after the other. */
final class Caller implements Callable<Void> {

    private static final ExtractionOptions OPTIONS = new ExtractionOptions(Customers.ONE,
            new ModelChoice(Optional.of(List.of("soak")), Optional.of("form"), 1, Optional.empty()));

    private final Function<String, Extraction> extract;
    private final Counts counts;
    private final BooleanSupplier goesOn;

    /** @param extract extracts the chat of a mark */
    Caller(Function<String, Extraction> extract, Counts counts, BooleanSupplier goesOn) {
        this.extract = extract;
        this.counts = counts;
        this.goesOn = goesOn;
    }

    /** Extracts a chat that is known by its mark. */
    static Extraction extract(Platform platform, String mark) {
        return platform.extractor().extract(platform.transcripts().read(mark,
                "苏棠2：您好，请问有什么可以帮您\n秦屿7：你们的标准版多少钱？我的编号" + mark + "，电话13800000917"), OPTIONS);
    }

    /** Ends also where nothing goes right: others would wait for it for ever. */
    @Override
    public Void call() {
        while (goesOn.getAsBoolean() && !counts.hopeless()) {
            String mark = counts.accept();
            long start = System.nanoTime();
            try {
                counts.completed(mark, extract.apply(mark), start, System.nanoTime());
            } catch (RuntimeException | LinkageError failure) {
                counts.failed(mark, failure);
            }
        }
        return null;
    }
}
