package org.yaosu.learning;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;

/** The services that learn, with a folder for data and files of chats from the {@link Orchard}. */
public final class Workshop {

    private final BundleContext context;
    private final TrainerService trainer = new TrainerService(Orchard.QUESTIONS, Orchard.EXTRACTOR);
    private final LearnedModelService learned;

    /** @param rows what is read from every file of an extension */
    public Workshop(Path data, Map<String, List<ChatRow.Read>> rows) {
        context = proxy(BundleContext.class, Map.of(
                "getProperty", arguments -> data.toString(),
                "registerService", arguments -> proxy(ServiceRegistration.class, Map.of("unregister", none -> null)),
                "getServiceReferences", arguments -> rows.keySet().stream().map(Workshop::reference).toList(),
                "getService", arguments -> reader(rows.get(((ServiceReference<?>) arguments[0]).getProperty("extension"))),
                "ungetService", arguments -> true));
        learned = new LearnedModelService(new Defaults(), context);
    }

    public BundleContext context() {
        return context;
    }

    public TrainerService trainer() {
        return trainer;
    }

    public LearnedModelService learned() {
        return learned;
    }

    public LearningService learning() {
        return new LearningService(trainer, learned);
    }

    /** Whoever makes one calls it at the end. */
    public void stop() throws InterruptedException {
        learned.deactivate();
    }

    /** An object of some methods. */
    public static <T> T proxy(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> methods.get(method.getName()).apply(arguments)));
    }

    private static ChatReader reader(List<ChatRow.Read> rows) {
        ArrayDeque<ChatRow> left = new ArrayDeque<>(rows);
        return input -> () -> Optional.ofNullable(left.poll());
    }

    private static ServiceReference<?> reference(String extension) {
        return proxy(ServiceReference.class, Map.of("getProperty", arguments -> extension, "compareTo", arguments -> 0));
    }

    private static final class Defaults implements LearningConfig {

        @Override
        public String model() {
            return "";
        }

        @Override
        public String rule() {
            return "score";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return LearningConfig.class;
        }
    }
}
