package org.yaosu.engine.call;

import org.yaosu.api.model.ModelRequest;

/**
 * What identifies a call: who is asked, what, and for which of several samples. Equal calls need not be paid twice.
 *
 * @param digest SHA-256, in hexadecimal digits
 */
public record CallKey(String digest) {

    static CallKey of(Handle handle, ModelRequest request, int sample) {
        throw new UnsupportedOperationException("not written yet");
    }
}
