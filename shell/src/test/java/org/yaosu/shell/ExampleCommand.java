package org.yaosu.shell;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.Customers;

/** A command with one of everything. */
public final class ExampleCommand {

    @Descriptor("try everything")
    public String example(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = Usage.REQUIRED) @Descriptor("where to") String output,
            @Parameter(names = "--customers", absentValue = "one") @Descriptor("how many") Customers customers,
            @Parameter(names = "--loud", presentValue = "true", absentValue = "false") @Descriptor("with noise") boolean loud,
            @Parameter(names = "--times", absentValue = "0") @Descriptor("how often") int times,
            @Descriptor("what from") String in) {
        if (in.equals("refused")) {
            throw new BatchException("refused.json holds no chats; name another");
        }
        if (in.equals("odd")) {
            throw new IllegalArgumentException("'odd' is no number; give an even one");
        }
        if (in.equals("huge")) {
            throw new OutOfMemoryError("as a machine would");
        }
        return String.join("|", in, output, customers.name(), Boolean.toString(loud), session.currentDir().isAbsolute() ? "here" : "");
    }
}
