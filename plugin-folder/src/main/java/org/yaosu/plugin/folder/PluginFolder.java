package org.yaosu.plugin.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Takes the jars of the folder of plug-ins over from FileInstall, which would stop an old version before it knows whether
 * the new one works. An activator and no component: it has to be there before FileInstall looks into the folder, which
 * is before components are.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class PluginFolder implements BundleActivator {

    /** The framework property that names the folder; where it is not set there is nothing to do. */
    private static final String FOLDER = "yaosu.plugins";
    /** The framework property that names the folder of the bundles that are shipped. */
    private static final String SHIPPED = "yaosu.bundles";

    private Optional<Worker> worker = Optional.empty();

    @Override
    public void start(BundleContext context) throws IOException {
        String folder = context.getProperty(FOLDER);
        if (folder == null) {
            return;
        }
        Path real = Files.createDirectories(Path.of(folder)).toRealPath();
        Shipped shipped = new Shipped(Optional.ofNullable(context.getProperty(SHIPPED)).map(Path::of));
        Worker started = new Worker(new Plugins(real, Known.of(context), shipped, new Platform(context)));
        worker = Optional.of(started);
        if (FrameworkUtil.getBundle(ArtifactInstaller.class).getState() == Bundle.ACTIVE) {
            // outside of the launcher FileInstall may have been first: what it has installed by now it keeps
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(real, "*.jar")) {
                jars.forEach(started::found);
            }
        }
        // the highest ranking: FileInstall asks the first listener that can handle a file
        context.registerService(ArtifactInstaller.class, new JarListener(real.toFile(), started),
                new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        if (worker.isPresent()) {
            worker.get().close();
        }
    }
}
