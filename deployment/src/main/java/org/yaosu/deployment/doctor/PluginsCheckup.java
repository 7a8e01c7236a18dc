package org.yaosu.deployment.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.deployment.jar.BundleJar;

/** Jars that were put into the folder of plug-ins and are not in service. */
final class PluginsCheckup implements Checkup {

    /** The framework property that names the folder; elsewhere than in the launcher there is none. */
    private static final String FOLDER = "yaosu.plugins";

    private final BundleContext context;

    PluginsCheckup(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Complaint> complaints() {
        return Optional.ofNullable(context.getProperty(FOLDER)).map(Path::of).filter(Files::isDirectory).map(this::complaints).orElse(List.of());
    }

    private List<Complaint> complaints(Path folder) {
        List<Complaint> complaints = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            jars.forEach(jar -> complaint(jar).ifPresent(complaints::add));
        } catch (IOException e) {
            complaints.add(new Complaint(Severity.ERROR, folder.toString(), "cannot be read: " + Failure.words(e), "look at its permissions"));
        }
        return complaints;
    }

    private Optional<Complaint> complaint(Path jar) {
        try {
            Optional<BundleJar> read = BundleJar.read(jar);
            return read.isEmpty()
                    ? Optional.of(new Complaint(Severity.ERROR, jar.toString(), "is no bundle: its manifest has no Bundle-SymbolicName", "build it with bnd, or remove it"))
                    : read.filter(bundle -> !bundle.fragment()).flatMap(this::complaint);
        } catch (IOException e) {
            return Optional.of(new Complaint(Severity.ERROR, jar.toString(), Failure.words(e), "copy it anew, or remove it"));
        }
    }

    private Optional<Complaint> complaint(BundleJar jar) {
        List<Bundle> namesakes = Arrays.stream(context.getBundles()).filter(bundle -> jar.name().equals(bundle.getSymbolicName())).toList();
        // of several jars of one name only the best is to be in service
        if (namesakes.stream().anyMatch(bundle -> isRunning(bundle) && bundle.getVersion().compareTo(jar.version()) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Complaint(Severity.ERROR, jar.file().toString(), "is not in service"
                + namesakes.stream().filter(PluginsCheckup::isRunning).findFirst().map(bundle -> "; " + Bundles.title(bundle) + " is").orElse(""),
                "'swap " + jar.name() + " " + jar.file() + "' says why; mend the jar and put it there anew, or remove it"));
    }

    private static boolean isRunning(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }
}
