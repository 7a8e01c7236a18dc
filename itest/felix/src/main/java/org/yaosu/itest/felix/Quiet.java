package org.yaosu.itest.felix;

import org.yaosu.api.extract.BatchListener;

/** Listens to a batch whose report is enough. */
final class Quiet implements BatchListener {

    @Override
    public void progress(long chats, long failed, long bytesRead, long bytesTotal) {
        // the report says it all
    }

    @Override
    public void failure(String what) {
        // the report says it all
    }
}
