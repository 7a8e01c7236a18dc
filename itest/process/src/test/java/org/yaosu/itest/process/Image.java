package org.yaosu.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the workspace's Dockerfile and compose.yaml say, as far as tests ask.
 *
 * @param dockerfile its text, with continued lines in one
 * @param compose its text
 */
record Image(String dockerfile, String compose) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    static Path workspace() {
        return Path.of(System.getProperty("yaosu.workspace")).toAbsolutePath().normalize();
    }

    static Image read() throws IOException {
        return new Image(Files.readString(workspace().resolve("Dockerfile")).replaceAll("\\\\\n\\s*", ""), Files.readString(workspace().resolve("compose.yaml")));
    }

    /** The folder that is copied into the image. */
    Path copied() {
        return workspace().resolve(instruction("COPY").split("\\s+")[0]);
    }

    /** What is started, where the folder that was copied stands elsewhere. */
    List<String> command(Path distribution) {
        String there = instruction("COPY").split("\\s+")[1];
        return Stream.concat(words("ENTRYPOINT").stream().map(script -> script.replace(there, distribution.toString())), words("CMD").stream()).toList();
    }

    /** The command that tells whether the server is well. */
    List<String> health() {
        return list(instruction("HEALTHCHECK").replaceFirst("^.*?CMD\\s+", ""));
    }

    /** The same, as compose.yaml has it. */
    List<String> composedHealth() {
        List<String> words = list(found(compose, "(?m)^ +test: (\\[.*])$"));
        return words.subList(1, words.size());
    }

    /** How compose.yaml mounts the folder for what is temporary. */
    String temporaryOptions() {
        return found(compose, "(?m)^ +- /tmp:(\\S+)$");
    }

    String instruction(String name) {
        return found(dockerfile, "(?m)^" + name + "\\s+(.*)$");
    }

    List<String> words(String instruction) {
        return list(instruction(instruction));
    }

    private static List<String> list(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1)).toList();
    }

    private static String found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1).strip()).findFirst()
                .orElseThrow(() -> new AssertionError("nothing matches " + pattern));
    }
}
