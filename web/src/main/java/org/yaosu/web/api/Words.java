package org.yaosu.web.api;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Words of the platform as callers get to read them: files are named, and where they are on this machine is nobody's business. */
public final class Words {

    /** The folders of a path from the root on, with slashes or as Windows has it; no part of an address, and no fraction. */
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\w.:/\\\\~-])(?:[A-Za-z]:)?[/\\\\](?:[^/\\\\\\s'\":;,]+[/\\\\])*(?=[^/\\\\\\s])");

    private Words() {
    }

    /** Without the folders of paths. */
    public static String withoutFolders(String words) {
        return FOLDERS.matcher(words).replaceAll("");
    }

    /** The same, where one file is called otherwise than it is shown. */
    public static String withoutFolders(String words, Path file, String shown) {
        return withoutFolders(words.replace(file.toString(), shown));
    }
}
