package org.yaosu.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that hears signals as the launcher does, with a command that takes as many as its argument says; 0 for one of no time of its own. */
final class SignalledProgram {

    private SignalledProgram() {
    }

    public static void main(String[] arguments) {
        int patience = Integer.parseInt(arguments[0]);
        CountDownLatch ended = new CountDownLatch(1);
        Ending ending = new Ending(ended, Duration.ofMillis(100), System::exit, Runtime.getRuntime()::halt);
        CommandService commands = new CommandService(new FakeCommands(patience > 0, patience));
        Signals.handle(number -> ending.signalled(128 + number));
        ending.of(commands);
        System.err.println("ready");
        int status = commands.run(List.of());
        ended.countDown();
        System.exit(status);
    }
}
