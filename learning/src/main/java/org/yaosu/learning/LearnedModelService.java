package org.yaosu.learning;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.learn.Learned;
import org.yaosu.learning.Place.InFile;
import org.yaosu.learning.Place.Shipped;

/**
 * Puts what was learned into service: the file that the settings name, else {@code data/learned.json}, else what the bundle
 * brings along, else nothing. A file that changes is in service within about a second.
 */
@Component(service = LearnedModelService.class, configurationPid = LearningConfig.PID, immediate = true)
@Designate(ocd = LearningConfig.class)
public final class LearnedModelService {

    /** The service property of {@link Learned} that names where it is from. */
    public static final String PLACE = "yaosu.learned.place";
    /** The service property of {@link Learned} that names the rule by which it decides. */
    public static final String RULE = "yaosu.learned.rule";
    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";
    private static final String FILE = "learned.json";
    private static final String SHIPPED = "/default-model.json";
    private static final int LOOK_MILLIS = 300;
    private static final int STOP_SECONDS = 3;
    private static final System.Logger LOG = System.getLogger(LearnedModelService.class.getName());

    private final BundleContext context;
    private final Optional<Path> file;
    private final AtomicReference<LearningSettings> settings;
    private final ScheduledExecutorService watch;
    private volatile Optional<Published> published = Optional.empty();
    private volatile boolean stopped;
    /** These two are the watching thread's alone, after the first look. */
    private LearningSettings applied;
    private Shelf shelf;

    /** The first model is there when the component is: what is extracted at once must not depend on who is faster. */
    @Activate
    public LearnedModelService(LearningConfig config, BundleContext context) {
        this.context = context;
        this.file = Optional.ofNullable(context.getProperty(DATA)).map(folder -> Path.of(folder, FILE));
        this.settings = new AtomicReference<>(LearningSettings.of(config));
        this.applied = settings.get();
        this.shelf = new Shelf(places(applied));
        look();
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "yaosu-learned");
            // it must hold neither the class loader of whoever comes by first nor ours
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** New settings hold from the next chat on; wrong ones leave those before in place. */
    @Modified
    void modified(LearningConfig config) {
        try {
            settings.set(LearningSettings.of(config));
        } catch (IllegalArgumentException wrong) {
            LOG.log(Level.WARNING, "{0}: {1}; the settings before hold until that is mended", LearningConfig.PID, wrong.getMessage());
        }
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        stopped = true;
        watch.shutdownNow();
        watch.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        published.ifPresent(Published::withdraw);
    }

    /** What is in service at this moment. */
    public Optional<InService> inService() {
        return published.map(Published::what);
    }

    /**
     * The preferred place that holds something now, whether it can be used or not: what was just written comes into service a
     * moment later only, and must not be lost meanwhile. Empty where nothing is.
     */
    public Optional<Place> place() {
        return places(settings.get()).stream().filter(place -> place.stamp().isPresent()).findFirst();
    }

    /** Where {@code train} and {@code learn} write where nobody says otherwise; empty where the platform has no folder for data. */
    public Optional<Path> file() {
        return file;
    }

    private List<Place> places(LearningSettings wanted) {
        List<Place> places = new ArrayList<>();
        wanted.model().ifPresent(path -> places.add(new InFile(path, true)));
        file.ifPresent(path -> places.add(new InFile(path, false)));
        places.add(new Shipped(Optional.ofNullable(LearnedModelService.class.getResource(SHIPPED))));
        return places;
    }

    private void look() {
        try {
            LearningSettings wanted = settings.get();
            if (!wanted.equals(applied)) {
                shelf = new Shelf(places(wanted)).after(shelf);
                applied = wanted;
            }
            publish(shelf.look().map(found -> new InService(found.place(), found.model(), wanted.rule())));
        } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError broken) {
            // the next look comes all the same
            LOG.log(Level.WARNING, "looking for what was learned failed: {0}", broken.toString());
        }
    }

    /** The successor is there before the old one leaves. */
    private void publish(Optional<InService> wanted) {
        Optional<Published> before = published;
        // a look that outlives the component must not leave a service behind
        if (!stopped && !before.map(Published::what).equals(wanted)) {
            published = wanted.map(this::register);
            before.ifPresent(Published::withdraw);
        }
    }

    private Published register(InService what) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(PLACE, what.place().name());
        properties.put(RULE, what.rule().name().toLowerCase(Locale.ROOT));
        return new Published(what, context.registerService(Learned.class, what.model().by(what.rule()), properties));
    }

    private record Published(InService what, ServiceRegistration<Learned> registration) {

        void withdraw() {
            try {
                registration.unregister();
            } catch (IllegalStateException gone) {
                // the framework was faster
            }
        }
    }
}
