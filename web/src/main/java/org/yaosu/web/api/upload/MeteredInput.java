package org.yaosu.web.api.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.yaosu.web.http.Failure;
import org.yaosu.web.http.TransferRate;
import org.yaosu.web.http.ProblemException;

/** A body that keeps up a pace and ends some time. */
final class MeteredInput extends FilterInputStream {

    /** So much of what is refused is read all the same. */
    private static final long PATIENCE = 64L << 20;

    private final TransferRate rate;
    private final long limit;
    private long bytes;
    private boolean slow;

    MeteredInput(InputStream input, long slowest, long limit) {
        super(input);
        this.rate = new TransferRate(slowest);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = next(buffer, offset, length);
        if (bytes > limit) {
            throw ProblemException.tooLarge(limit);
        }
        return count;
    }

    private int next(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            bytes += Math.max(count, 0);
            if (count >= 0 && rate.lags(bytes)) {
                throw tooSlow();
            }
            return count;
        } catch (IOException broken) {
            if (broken instanceof InterruptedIOException || broken.getCause() instanceof TimeoutException) {
                throw tooSlow();
            }
            throw broken;
        }
    }

    private ProblemException tooSlow() {
        slow = true;
        return new ProblemException(Failure.TOO_SLOW);
    }

    /** Whether anything was read. */
    boolean begun() {
        return bytes > 0;
    }

    /** Reads what is left, within reason. */
    void drain() {
        byte[] buffer = new byte[8192];
        long most = bytes + PATIENCE;
        try {
            while (!slow && bytes < most && next(buffer, 0, buffer.length) >= 0) {
                // thrown away
            }
        } catch (IOException | ProblemException enough) {
            // it was refused anyway
        }
    }

    @Override
    public void close() {
        // the container's
    }
}
