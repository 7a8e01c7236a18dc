package org.yaosu.launcher;

import java.util.List;

/**
 * What stands on the command line.
 *
 * @param debug whether stack traces are wanted
 * @param version whether only the version is asked for
 * @param words the command and what belongs to it
 */
record Arguments(boolean debug, boolean version, List<String> words) {

    Arguments {
        words = List.copyOf(words);
    }

    /** The launcher's own options stand before the command; what stands behind it is the command's. */
    static Arguments of(List<String> words) {
        boolean debug = false;
        int first = 0;
        while (first < words.size() && words.get(first).equals("--debug")) {
            debug = true;
            first++;
        }
        List<String> command = words.subList(first, words.size());
        boolean version = !command.isEmpty() && (command.get(0).equals("--version") || command.get(0).equals("-V"));
        return new Arguments(debug, version, command);
    }

    /** Whether the shell is asked for, not a command or help on it. */
    boolean shell() {
        return words.equals(List.of("shell"));
    }

    /**
     * What the platform is to be started for.
     *
     * @param console whether what serves is to bring the Web Console along
     */
    Purpose purpose(boolean console) {
        if (shell()) {
            return Purpose.SHELL;
        }
        if (words.isEmpty() || !words.get(0).equals("serve")) {
            return Purpose.COMMAND;
        }
        return console ? Purpose.SERVER_WITH_CONSOLE : Purpose.SERVER;
    }
}
