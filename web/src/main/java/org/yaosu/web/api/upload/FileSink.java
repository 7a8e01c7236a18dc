package org.yaosu.web.api.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Sha256;
import org.yaosu.web.api.Storage;
import org.yaosu.web.http.ProblemException;

/** Where a file goes that arrives: to the disk, as long as there is room, and into a digest. For one thread. */
final class FileSink extends OutputStream {

    /** So often the disk is looked at, in bytes. */
    private static final long STRIDE = 8L << 20;

    private final Optional<Path> target;
    private final OutputStream output;
    private final Bounds bounds;
    private final MessageDigest digest;
    private long bytes;
    private long looked;

    private FileSink(Optional<Path> target, OutputStream output, Bounds bounds, MessageDigest digest) {
        this.target = target;
        this.output = output;
        this.bounds = bounds;
        this.digest = digest;
    }

    /** @param target a file that is not there yet, or empty; none to look at it only */
    static FileSink open(Optional<Path> target, Bounds bounds) {
        try {
            if (target.isPresent()) {
                DiskRoom.check(target.get().toAbsolutePath().getParent(), bounds.freeDisk());
            }
            return new FileSink(target, target.isPresent() ? Files.newOutputStream(OwnerOnly.file(target.get()))
                    : OutputStream.nullOutputStream(), bounds, Sha256.begin());
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        bytes += length;
        if (bytes > bounds.bytes()) {
            throw ProblemException.tooLarge(bounds.bytes());
        }
        digest.update(buffer, offset, length);
        try {
            output.write(buffer, offset, length);
            if (bytes - looked >= STRIDE) {
                look();
            }
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
    }

    private void look() throws IOException {
        looked = bytes;
        if (target.isPresent()) {
            DiskRoom.check(target.get(), bounds.freeDisk());
        }
    }

    /** All of it has arrived. */
    Arrived end(Optional<String> name) {
        if (bytes == 0) {
            throw Problems.invalid("the file is empty; send one with chats");
        }
        try {
            output.close();
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
        return new Arrived(bytes, HexFormat.of().formatHex(digest.digest()), name);
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
