package org.yaosu.web.api;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of the platform as callers get to read them: files are named, and where they are on this machine is nobody's business; where people
 * at a terminal are told of a command, callers are told of the request that does the same.
 */
public final class Words {

    /** The folders of a path from the root on, with slashes or as Windows has it; no part of an address, and no fraction. */
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\w.:/\\\\~-])(?:[A-Za-z]:)?[/\\\\](?:[^/\\\\\\s'\":;,]+[/\\\\])*(?=[^/\\\\\\s])");

    private static final Pattern COMMAND = Pattern.compile("'(?:(runs|providers)|(use)(?: ID)?|(resume|export) (\\d+))'");

    private Words() {
    }

    /** Without the folders of paths, and with requests in the place of commands. */
    public static String forCallers(String words) {
        return COMMAND.matcher(FOLDERS.matcher(words).replaceAll("")).replaceAll(command -> "'" + request(command) + "'");
    }

    private static String request(MatchResult command) {
        if (command.group(1) != null) {
            return "GET /api/v1/" + command.group(1);
        }
        if (command.group(2) != null) {
            return "PUT /api/v1/providers/ID/active";
        }
        String run = "/api/v1/runs/" + command.group(4);
        return command.group(3).equals("resume") ? "POST " + run + "/resume" : "GET " + run + "/results";
    }

    /** The same, where one file is called otherwise than it is shown. */
    public static String forCallers(String words, Path file, String shown) {
        return forCallers(words.replace(file.toString(), shown));
    }
}
