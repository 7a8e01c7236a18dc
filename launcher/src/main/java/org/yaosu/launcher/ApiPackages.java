package org.yaosu.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.yaosu.api.extract.Extractor;

/** The packages of the API, which the program around the framework and the bundles inside it must share. */
final class ApiPackages {

    private ApiPackages() {
    }

    /** The {@code Export-Package} header of the jar that this program loads the API from. */
    static String header() {
        URL place = Extractor.class.getProtectionDomain().getCodeSource().getLocation();
        try (JarFile jar = new JarFile(Path.of(place.toURI()).toFile())) {
            Manifest manifest = jar.getManifest();
            String header = manifest == null ? null : manifest.getMainAttributes().getValue("Export-Package");
            if (header == null) {
                throw missing(place, null);
            }
            return header;
        } catch (IOException | URISyntaxException e) {
            throw missing(place, e);
        }
    }

    private static PlatformException missing(URL place, Exception cause) {
        return new PlatformException("the classes of the Yaosu API come from " + place
                + ", which has no Export-Package header; put the jar org.yaosu.api on the class path as it was built", cause);
    }
}
