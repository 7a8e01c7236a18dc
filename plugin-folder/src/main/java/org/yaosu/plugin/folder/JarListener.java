package org.yaosu.plugin.folder;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /** Jars that are no bundles too, and the copies that a swap makes: FileInstall itself must not try. */
    @Override
    public boolean canHandle(File file) {
        return (isJar(file) || file.getName().endsWith(".part")) && folder.equals(file.getParentFile());
    }

    private static boolean isJar(File file) {
        return file.getName().endsWith(".jar");
    }

    @Override
    public void install(File file) {
        if (starting()) {
            told(file, worker::found);
        } else {
            told(file, worker::changed);
        }
    }

    @Override
    public void update(File file) {
        told(file, worker::changed);
    }

    @Override
    public void uninstall(File file) {
        told(file, worker::deleted);
    }

    private static void told(File file, Consumer<Path> work) {
        if (isJar(file)) {
            work.accept(file.toPath());
        }
    }

    /** While it starts, FileInstall tells what was there before: the launcher has installed most of that already. */
    private static boolean starting() {
        return FrameworkUtil.getBundle(ArtifactInstaller.class).getState() == Bundle.STARTING;
    }
}
