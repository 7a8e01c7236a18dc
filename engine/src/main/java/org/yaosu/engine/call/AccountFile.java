package org.yaosu.engine.call;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * What the processes that call one account share, in a file: a locked byte for each call under way, the next moment that the rate allows, and
 * who waits. The operating system frees the locks of a process that ends, however it ends. For one thread at a time.
 *
 * <p>The file is opened once and stays open: with the first channel that is closed, POSIX takes all of a process's locks on a file. For the same
 * reason it is read as a {@link RandomAccessFile}, and its channel is used for {@code tryLock} only: anything else closes a channel
 * when the thread is interrupted.
 */
final class AccountFile implements AutoCloseable {

    /** Bytes: the next moment, then a row for each who waits: when it last said so, and for how many slots. */
    private static final int MOMENT = 0;
    private static final int ROWS = 64;
    private static final int ROW = 2 * Long.BYTES;
    private static final int ROW_COUNT = 64;

    /** What is locked for them, and for the slots: bytes behind all content, as Windows lets nobody read what another one has locked. */
    private static final int MOMENT_LOCK = 1 << 14;
    private static final int ROW_LOCKS = 1 << 15;
    private static final int SLOT_LOCKS = 1 << 16;

    /** A process that waits says so again within this time; one that does not is gone, or held up for so long that the others go on. */
    private static final long HEARD_MILLIS = 300;

    /** The lock of the moment is held for microseconds; whoever holds it longer was stopped. */
    private static final long LOCK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private final RandomAccessFile file;
    private final FileChannel channel;
    private final LongSupplier clock;
    private final Map<Integer, FileLock> slots = new HashMap<>();
    private Optional<FileLock> row = Optional.empty();

    private AccountFile(RandomAccessFile file, LongSupplier clock) {
        this.file = file;
        this.clock = clock;
        this.channel = file.getChannel();
    }

    /**
     * @param folder of the platform's data
     * @param clock milliseconds since 1970
     */
    static AccountFile open(Path folder, String account, LongSupplier clock) throws IOException {
        Path limits = Files.createDirectories(folder.resolve("limits"));
        return new AccountFile(new RandomAccessFile(limits.resolve(digest(account) + ".slots").toFile(), "rw"), clock);
    }

    private static String digest(String account) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return false where another process has this slot */
    boolean take(int slot) throws IOException {
        Optional<FileLock> lock = lock(SLOT_LOCKS + (long) slot);
        lock.ifPresent(held -> slots.put(slot, held));
        return lock.isPresent();
    }

    void free(int slot) throws IOException {
        FileLock lock = slots.remove(slot);
        if (lock != null) {
            lock.release();
        }
    }

    /** Moves the next moment on, in nanoseconds since 1970. @return what it was */
    long moment(LongUnaryOperator next) throws IOException {
        long start = System.nanoTime();
        Optional<FileLock> lock = lock(MOMENT_LOCK);
        while (lock.isEmpty() && System.nanoTime() - start < LOCK_NANOS) {
            LockSupport.parkNanos(SPIN_NANOS);
            lock = lock(MOMENT_LOCK);
        }
        long before = read(MOMENT, Long.BYTES).getLong();
        write(MOMENT, ByteBuffer.allocate(Long.BYTES).putLong(next.applyAsLong(before)));
        if (lock.isPresent()) {
            lock.get().release();
        }
        return before;
    }

    /** Says that this process waits for one of the first so many slots; 0 where it does not wait any more. */
    void waits(int below) throws IOException {
        for (int i = 0; row.isEmpty() && below > 0 && i < ROW_COUNT; i++) {
            row = lock(ROW_LOCKS + (long) i);
        }
        // Where there is no row left, it waits without saying so.
        if (row.isPresent()) {
            write(ROWS + (row.get().position() - ROW_LOCKS) * ROW, ByteBuffer.allocate(ROW).putLong(clock.getAsLong()).putLong(below));
        }
    }

    /** For how many slots each of the other processes waits that do. */
    int[] waiting() throws IOException {
        long now = clock.getAsLong();
        int own = row.map(lock -> (int) lock.position() - ROW_LOCKS).orElse(-1);
        ByteBuffer rows = read(ROWS, ROW * ROW_COUNT);
        int[] waiting = new int[ROW_COUNT];
        int count = 0;
        for (int i = 0; i < ROW_COUNT; i++) {
            long said = rows.getLong();
            long below = rows.getLong();
            if (i != own && below > 0 && Math.abs(now - said) < HEARD_MILLIS) {
                waiting[count++] = (int) Math.min(Integer.MAX_VALUE, below);
            }
        }
        return Arrays.copyOf(waiting, count);
    }

    private Optional<FileLock> lock(long position) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(position, 1, false));
        } catch (OverlappingFileLockException ours) {
            // Another framework in this process has it.
            return Optional.empty();
        }
    }

    /** What was never written is zero. */
    private ByteBuffer read(long position, int size) throws IOException {
        byte[] bytes = new byte[size];
        file.seek(position);
        for (int read = 0, more = 0; more >= 0 && read < size; read += Math.max(0, more)) {
            more = file.read(bytes, read, size - read);
        }
        return ByteBuffer.wrap(bytes);
    }

    private void write(long position, ByteBuffer bytes) throws IOException {
        file.seek(position);
        file.write(bytes.array());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
