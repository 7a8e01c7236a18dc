package org.yaosu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.yaosu.api.format.ChatFormatException;

/**
 * The bytes of a stream with every byte that is not UTF-8 replaced by {@code ?}, one for one, so that offsets stay true
 * and the chats around it can be read. It remembers where such bytes stood, in bounded memory: each one of the current
 * chunk, and before that only the first since {@link #forget}. This is enough because whoever asks for the next chunk has
 * used up the one before.
 */
final class Utf8Input extends InputStream {

    private static final int CHUNK = 1 << 14;
    private static final long NONE = -1;

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(CHUNK);
    private final byte[] bytes = new byte[CHUNK];
    private final BitSet malformed = new BitSet();
    private final int start;
    private int position;
    private int ready;
    private int filled;
    private long chunkOffset;
    private long earlier = NONE;
    private long forgotten;
    private boolean atEnd;

    /**
     * Starts reading.
     *
     * @throws ChatFormatException if the first bytes are those of UTF-16 or UTF-32
     */
    Utf8Input(InputStream input) throws IOException {
        this.input = input;
        filled = input.readNBytes(bytes, 0, 4);
        refuseWideEncodings();
        atEnd = filled < 4;
        check();
        start = starts(0xef, 0xbb, 0xbf) ? 3 : 0;
        position = start;
    }

    /** How many bytes a byte order mark takes; it is not given out but counts in every offset. */
    int start() {
        return start;
    }

    /**
     * The offset of the first byte before {@code to} that was no UTF-8, leaving out what is forgotten; negative if there
     * is none.
     */
    long malformedBefore(long to) {
        if (earlier != NONE) {
            return earlier < to ? earlier : NONE;
        }
        int bit = malformed.nextSetBit((int) Math.max(0, forgotten - chunkOffset));
        return bit >= 0 && chunkOffset + bit < to ? chunkOffset + bit : NONE;
    }

    /** Nobody will ask for bytes before this offset any more. */
    void forget(long before) {
        forgotten = before;
        if (earlier < before) {
            earlier = NONE;
        }
    }

    @Override
    public int read() throws IOException {
        return position < ready || fill() ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == ready && !fill()) {
            return -1;
        }
        int count = Math.min(length, ready - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == ready) {
            earlier = malformedBefore(chunkOffset + ready);
            malformed.clear();
            chunkOffset += ready;
            filled -= ready;
            System.arraycopy(bytes, ready, bytes, 0, filled);
            position = 0;
            ready = 0;
            if (!atEnd) {
                int count = input.read(bytes, filled, CHUNK - filled);
                atEnd = count < 0;
                filled += Math.max(0, count);
            }
            check();
            if (atEnd && ready == 0) {
                return false;
            }
        }
        return true;
    }

    /** Moves {@code ready} behind the last whole character; a character cut by the end of the chunk waits for its rest. */
    private void check() {
        ByteBuffer unchecked = ByteBuffer.wrap(bytes, 0, filled);
        decoder.reset();
        while (true) {
            scratch.clear();
            CoderResult result = decoder.decode(unchecked, scratch, atEnd);
            if (result.isMalformed()) {
                for (int i = 0; i < result.length(); i++) {
                    malformed.set(unchecked.position());
                    unchecked.put((byte) '?');
                }
            } else if (result.isUnderflow()) {
                ready = unchecked.position();
                return;
            }
        }
    }

    private void refuseWideEncodings() throws ChatFormatException {
        String found = null;
        if (starts(0x00, 0x00, 0xfe, 0xff) || starts(0xff, 0xfe, 0x00, 0x00)) {
            found = "UTF-32";
        } else if (starts(0xfe, 0xff) || starts(0xff, 0xfe) || filled == 4 && (bytes[0] == 0 || bytes[1] == 0)) {
            found = "UTF-16";
        }
        if (found != null) {
            throw new ChatFormatException("the file is " + found + ", not UTF-8; convert it with: iconv -f " + found
                    + " -t UTF-8 FILE > utf8-FILE");
        }
    }

    private boolean starts(int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= filled || (bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
