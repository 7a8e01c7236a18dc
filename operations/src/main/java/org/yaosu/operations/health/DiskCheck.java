package org.yaosu.operations.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.operations.OperationsConfig;

/** That the folder of data has room: a warning below the setting {@code diskFree}, while work still goes on. */
@Component(configurationPid = OperationsConfig.PID, property = {"hc.name=disk", "hc.tags=" + Tags.ADVICE, "hc.resultCacheTtlInMs:Long=10000"})
public final class DiskCheck implements HealthCheck {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";
    private static final long MEBIBYTE = 1 << 20;

    private final Optional<Path> folder;
    private final int least;

    @Activate
    public DiskCheck(OperationsConfig config, BundleContext context) {
        this(Optional.ofNullable(context.getProperty(DATA)).map(Path::of), config.diskFree());
    }

    /**
     * @param folder empty where the platform's host names none
     * @param least in MiB
     */
    DiskCheck(Optional<Path> folder, int least) {
        if (least < 0) {
            throw new IllegalArgumentException("the setting diskFree: " + least + " is negative");
        }
        this.folder = folder;
        this.least = least;
    }

    @Override
    public Result execute() {
        if (folder.isEmpty()) {
            return new Result(Result.Status.OK, "no folder of data is named");
        }
        Path there = folder.get().toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace() / MEBIBYTE;
            return free < least
                    ? new Result(Result.Status.WARN, free + " MiB are free for the data folder, less than diskFree (" + least + "): make room")
                    : new Result(Result.Status.OK, free + " MiB are free");
        } catch (IOException unknown) {
            return new Result(Result.Status.WARN, "it cannot be told how much room the data folder has: " + unknown.getClass().getSimpleName());
        }
    }
}
