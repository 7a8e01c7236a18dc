package org.yaosu.itest.soak;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.launcher.Platform;

/** Extracts one chat after the other. */
final class Caller implements Callable<Void> {

    private static final ExtractionOptions OPTIONS = new ExtractionOptions(Customers.ONE,
            new ModelChoice(Optional.of(List.of("soak")), Optional.of("form"), 1, Optional.empty()));

    private final Platform platform;
    private final Counts counts;
    private final BooleanSupplier goesOn;

    Caller(Platform platform, Counts counts, BooleanSupplier goesOn) {
        this.platform = platform;
        this.counts = counts;
        this.goesOn = goesOn;
    }

    @Override
    public Void call() {
        while (goesOn.getAsBoolean()) {
            String mark = counts.accept();
            Chat chat = platform.transcripts().read(mark, "苏棠2：您好，请问有什么可以帮您\n秦屿7：你们的标准版多少钱？我的编号" + mark + "，电话13800000917");
            long start = System.nanoTime();
            try {
                Extraction extraction = platform.extractor().extract(chat, OPTIONS);
                counts.completed(mark, extraction, start, System.nanoTime());
            } catch (RuntimeException | LinkageError failure) {
                counts.failed(mark, failure);
            }
        }
        return null;
    }
}
