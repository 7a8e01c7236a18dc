package org.yaosu.engine.batch;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.BatchListener;

/** Remembers what a batch told. */
final class Progress implements BatchListener {

    final List<String> steps = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    @Override
    public void progress(long chats, long failed, long bytesRead, long bytesTotal) {
        steps.add(chats + "/" + failed + " " + bytesRead + "/" + bytesTotal);
    }

    @Override
    public void failure(String what) {
        failures.add(what);
    }
}
