package org.yaosu.simulator.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.replay.RecordedBrain;

/** Shows a simulation to people: where it is, and the lines that use it. */
@Component(property = Converter.CONVERTER_CLASSES + "=org.yaosu.simulator.command.Simulation")
public final class SimulationRendering implements Converter {

    private static final String EXTRACT = "./yaosu extract samples/chats.json -o submit.json --provider ";

    /** Nothing: a simulation cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        return target instanceof Simulation simulation ? text(simulation) : null;
    }

    private static String text(Simulation simulation) {
        Simulator simulator = simulation.simulator();
        Account account = simulator.settings().account();
        String keys = "_APP_ID=" + account.appId() + " YAOSU_%1$s_API_KEY=" + account.apiKey() + " YAOSU_%1$s_API_SECRET=" + account.apiSecret();
        List<String> lines = new ArrayList<>(List.of(
                "Simulated models on port " + simulator.port() + ", for this machine only; they answer with "
                        + answers(simulator.settings().brain()),
                "",
                "  Spark        " + simulator.spark() + " (and the paths of the other models)",
                "  fine-tuned   " + simulator.finetuned() + " (resource " + simulator.settings().resourceId() + ")",
                "  OpenAI-style " + simulator.openai(),
                "",
                "In another terminal, one of:",
                "",
                "  YAOSU_SPARK_URL=" + simulator.spark() + " YAOSU_SPARK" + keys.formatted("SPARK") + " " + EXTRACT + "spark-max",
                "  YAOSU_FINETUNED_URL=" + simulator.finetuned() + " YAOSU_FINETUNED_RESOURCE_ID=" + simulator.settings().resourceId()
                        + " YAOSU_FINETUNED" + keys.formatted("FINETUNED") + " " + EXTRACT + "finetuned",
                "  YAOSU_OPENAI_URL=" + simulator.openai() + " YAOSU_OPENAI_API_KEY=" + account.apiPassword() + " YAOSU_OPENAI_MODEL="
                        + SimulatedProviders.MODEL + " " + EXTRACT + "openai"));
        if (!simulation.providers().ids().isEmpty()) {
            lines.addAll(List.of("", "In this shell, the providers " + String.join(", ", simulation.providers().ids()) + "."));
        }
        FaultPlan faults = simulator.settings().faults();
        if (faults.every() > 0) {
            lines.addAll(List.of("", "Goes wrong: " + faults.fault().words().get(0)
                    + (faults.every() == 1 ? ", each time." : ", each time that the number of a call divides by " + faults.every() + ".")));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String answers(Brain brain) {
        if (brain instanceof RecordedBrain) {
            return "what real models answered, where that was recorded.";
        }
        return brain instanceof FixedBrain ? "the same record each time." : "what the finders find.";
    }
}
