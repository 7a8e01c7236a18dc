package org.yaosu.plugin.folder;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Told by FileInstall of the jars in the folder: of new and changed ones when they have not changed between two looks,
 * of deleted ones at once. Only takes note, for FileInstall can neither be stopped nor look elsewhere while it waits.
 */
final class JarListener implements ArtifactInstaller {

    private final File folder;
    private final Worker worker;

    JarListener(File folder, Worker worker) {
        this.folder = folder;
        this.worker = worker;
    }

    /** Jars that are no bundles too: FileInstall itself must not try. */
    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar") && folder.equals(file.getParentFile());
    }

    @Override
    public void install(File file) {
        if (starting()) {
            worker.found(file.toPath());
        } else {
            worker.changed(file.toPath());
        }
    }

    @Override
    public void update(File file) {
        worker.changed(file.toPath());
    }

    @Override
    public void uninstall(File file) {
        worker.deleted(file.toPath());
    }

    /** While it starts, FileInstall tells what was there before: the launcher has installed that already. */
    private static boolean starting() {
        Bundle fileInstall = FrameworkUtil.getBundle(ArtifactInstaller.class);
        return fileInstall != null && fileInstall.getState() == Bundle.STARTING;
    }
}
