package org.yaosu.itest.felix;

import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.Rejection;

/** Listens to a batch whose report is enough. */
final class Quiet implements BatchListener {

    @Override
    public void progress(BatchProgress progress) {
        // the report says it all
    }

    @Override
    public void failure(Rejection rejection) {
        // the report says it all
    }
}
