package org.yaosu.deployment.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * The file of a bundle, as its manifest describes it.
 *
 * @param file the jar
 * @param name the bundle's symbolic name
 * @param version the bundle's version
 * @param fragment whether it is a part of another bundle
 * @param modified when the file was written
 */
public record BundleJar(Path file, String name, Version version, boolean fragment, FileTime modified) {

    /** Of two files of one bundle the better one is greater: the higher version, then the newer file. */
    public static final Comparator<BundleJar> PREFERENCE = Comparator.comparing(BundleJar::version).thenComparing(BundleJar::modified);

    /** Starts the locations of bundles that were installed from a copy of a file. */
    private static final String SCHEME = "yaosu:";
    /** As many digits of the hash as nobody will see twice. */
    private static final int DIGITS = 32;

    /**
     * Reads the manifest.
     *
     * @return nothing where the jar is that of no bundle
     * @throws IOException if there is no such file or it is no jar, such as one that is only half copied
     */
    public static Optional<BundleJar> read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return name == null ? Optional.empty() : Optional.of(new BundleJar(file, name.split(";", 2)[0].strip(),
                    versionOf(file, manifest.getMainAttributes()),
                    manifest.getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null, Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (ZipException e) {
            throw new IOException(file + " is no jar, or not all of it is there: " + e.getMessage(), e);
        }
    }

    private static Version versionOf(Path file, Attributes headers) throws IOException {
        try {
            return Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " has a Bundle-Version that is none: " + headers.getValue(Constants.BUNDLE_VERSION), e);
        }
    }

    /**
     * The location under which a copy of this file is installed. It names the content: a file that was built anew under
     * the same version has another one.
     */
    public String location() throws IOException {
        return SCHEME + name + "/" + version + "/" + hash();
    }

    /** Whether a bundle at this location was installed from this file as it is now. */
    public boolean isAt(String location) throws IOException {
        if (!isCopy(location)) {
            return location.equals(file.toUri().toString()) || location.equals(reference());
        }
        // what stands behind # tells two copies apart
        return location.split("#", 2)[0].equals(location());
    }

    /** Whether a bundle at this location was installed from a copy of some file. */
    public static boolean isCopy(String location) {
        return location.startsWith(SCHEME);
    }

    /** The location under which the file is installed without copying it. */
    public String reference() {
        return "reference:" + file.toUri();
    }

    private String hash() throws IOException {
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file's content; the caller closes it. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
