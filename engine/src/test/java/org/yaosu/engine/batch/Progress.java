package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Remembers what a batch told. */
final class Progress implements BatchListener {

    final List<String> steps = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final List<Long> begun = new ArrayList<>();

    @Override
    public void begun(long run) {
        begun.add(run);
        assertThat(steps).as("chats before the run began").isEmpty();
    }

    @Override
    public void progress(BatchProgress progress) {
        steps.add(progress.chats() + "/" + progress.failed() + " " + progress.bytesRead() + "/" + progress.bytesTotal());
    }

    @Override
    public void failure(Rejection rejection) {
        failures.add(rejection.text());
    }
}
