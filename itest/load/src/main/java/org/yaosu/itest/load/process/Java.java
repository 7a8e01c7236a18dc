package org.yaosu.itest.load.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java programs of this module, in a Java of their own. */
public final class Java {

    private Java() {
    }

    /**
     * The command that runs a class as the programs that are compared run: with the same collector.
     *
     * @param heap the most heap, in MB
     */
    public static List<String> command(Class<?> program, int heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
