package org.yaosu.shell.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.shell.Amounts;
import org.yaosu.table.Table;

/** What people read of runs. */
final class RunText {

    private final LocalTime time;

    RunText(LocalTime time) {
        this.time = time;
    }

    String list(RunList list) {
        if (list.runs().isEmpty()) {
            return "There are no runs yet; 'extract IN -o OUT' makes one.";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "state", "started", "chats", "failed", "unanswered", "cost", "input"));
        list.runs().forEach(run -> rows.add(List.of(Long.toString(run.id()), word(run.state()), time.of(run.started()), Long.toString(run.chats()),
                Long.toString(run.failed()), Long.toString(run.unanswered()), Amounts.cost(run.cost()), run.shown())));
        return new Table(rows).text("");
    }

    String details(RunDetails details) {
        RunReport report = details.report();
        Run run = report.run();
        List<String> lines = new ArrayList<>();
        lines.add("run " + run.id() + " is " + word(run.state()) + ": " + run.shown() + (run.name().isPresent() ? "" : " to " + run.output()));
        lines.add(Amounts.count(run.chats(), "chat") + ", " + run.failed() + " failed, " + run.unanswered() + " unanswered, in "
                + Amounts.time(report.time()) + " of work");
        lines.add("cost " + Amounts.cost(run.cost()) + (run.budget().isPresent() ? " of at most " + Amounts.cost(run.budget().getAsDouble()) : ""));
        section(lines, report.events().stream().map(event -> List.of(time.of(event.at()), event.what())).toList());
        section(lines, providers(report.providers()));
        section(lines, details.all() ? RunChatText.all(details.chats()) : RunChatText.troubled(details.chats()));
        long more = run.failed() + run.unanswered() - details.chats().size();
        if (!details.all() && more > 0) {
            lines.add("and " + more + " more; 'run " + run.id() + " --chats' shows every chat");
        }
        next(lines, run);
        return String.join(System.lineSeparator(), lines);
    }

    private static void section(List<String> lines, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.addAll(new Table(rows).lines());
        }
    }

    private static List<List<String>> providers(List<ProviderSpend> providers) {
        List<List<String>> rows = new ArrayList<>();
        if (!providers.isEmpty()) {
            rows.add(List.of("provider", "calls", "failed", "saved", "tokens in/out", "cost", "mean time"));
        }
        providers.forEach(spend -> rows.add(List.of(spend.provider(), Long.toString(spend.calls()), Long.toString(spend.failed()),
                Long.toString(spend.cached()), spend.usage().prompt() + "/" + spend.usage().completion(), Amounts.cost(spend.cost()),
                spend.mean().isZero() ? "-" : Amounts.time(spend.mean()))));
        return rows;
    }

    private static void next(List<String> lines, Run run) {
        if (run.state() == RunState.INTERRUPTED) {
            lines.add("");
            lines.add("'resume " + run.id() + "' goes on with it");
        } else if (run.state() == RunState.DONE && run.failed() + run.unanswered() > 0) {
            lines.add("");
            lines.add("'retry " + run.id() + " --failed' gives the chats that failed, or that no model answered, another turn");
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
