package org.yaosu.engine.call;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yaosu.lease.testing.FakeReference;

/** A process of its own that calls a {@link Counter} from many threads, within the limits of an account, until it is stopped. */
final class CallingProcess {

    private static final int THREADS = 12;

    private final Process process;

    private CallingProcess(Process process) {
        this.process = process;
    }

    static CallingProcess start(int caller, Path folder, int concurrency, int port) throws IOException {
        return new CallingProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), CallingProcess.class.getName(), Integer.toString(caller), folder.toString(),
                Integer.toString(concurrency), Integer.toString(port)).inheritIO().start());
    }

    /** Its caller, the folder of data, calls at a time, the counter's port. */
    public static void main(String[] args) {
        Account account = new Accounts(Optional.of(Path.of(args[1]))).of("spark");
        Traits traits = Traits.of(new FakeReference<>(Map.of("yaosu.provider.concurrency", Integer.valueOf(args[2]))));
        Limits limits = new Limits(traits, account);
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                while (call(limits, Integer.parseInt(args[0]), Integer.parseInt(args[3]))) {
                    Thread.onSpinWait();
                }
            }, "caller").start();
        }
    }

    private static boolean call(Limits limits, int caller, int port) {
        try {
            Permit permit = limits.acquire();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                new DataOutputStream(socket.getOutputStream()).writeInt(caller);
                return socket.getInputStream().read() >= 0;
            } finally {
                limits.release(permit);
            }
        } catch (IOException | InterruptedException gone) {
            return false;
        }
    }

    /** Ends it on the spot. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
