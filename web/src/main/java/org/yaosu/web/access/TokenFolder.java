package org.yaosu.web.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/**
 * The folder with the files of tokens, which is watched: what is written there counts within a second, in every platform that runs.
 *
 * @param folder {@code conf/} of the platform's home
 */
record TokenFolder(Path folder) {

    private static final String PREFIX = TokenConfig.PID + "-";
    private static final String SUFFIX = ".cfg";

    /** @throws IllegalArgumentException if the platform has no such folder */
    static TokenFolder of(BundleContext context) {
        String home = context.getProperty("yaosu.home");
        if (home == null) {
            throw new IllegalArgumentException("this platform has no folder for configurations; write a configuration " + TokenConfig.PID
                    + "~NAME with sha256 and scope where it keeps its own");
        }
        return new TokenFolder(Path.of(home).resolve("conf"));
    }

    /**
     * Whether there is a file of a token, be it one that cannot be read.
     *
     * @throws IOException if that cannot be found out
     */
    boolean hasTokens() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException e) {
            throw new IOException(folder + " cannot be read, so that nobody knows whether a token is needed; let this user read it", e);
        }
    }

    /**
     * Writes the file of a token, for its owner alone.
     *
     * @param replace whether one of the same name may be there
     * @return the file
     * @throws IOException if there is one that may not be, or it cannot be written
     */
    Path write(Token token, boolean replace) throws IOException {
        Path file = folder.resolve(PREFIX + token.name() + SUFFIX);
        if (!replace && Files.exists(file)) {
            throw new IOException(file + " is there; --replace ends that token and makes a new one, or take another name");
        }
        Files.createDirectories(folder);
        // whoever watches the folder never sees half of it, and a temporary file is its owner's alone
        Path part = Files.createTempFile(folder, "." + PREFIX, ".part");
        try {
            Files.write(part, lines(token));
            if (replace) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " is there since just now; take another name", e);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    private static List<String> lines(Token token) {
        return Stream.of(
                "# A token for the platform over HTTP, made by './yaosu token'. Who has it is told by its digest; it is not here itself.",
                "name = " + token.name(),
                "sha256 = " + token.digest().hex(),
                "scope = " + token.scope().name().toLowerCase(Locale.ROOT),
                "rate = " + token.rate(),
                token.expires().map(day -> "expires = " + day).orElse("")).filter(line -> !line.isEmpty()).toList();
    }
}
