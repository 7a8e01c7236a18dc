package org.yaosu.engine.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.yaosu.engine.journal.Journal;

/** The journal in the platform's folder of data; in a server that names none, in the bundle's own. */
@Component(service = JournalService.class)
public final class JournalService {

    /** The framework property that names the folder of the platform's data. */
    private static final String DATA = "yaosu.data";

    private final Journal journal;

    @Activate
    public JournalService(BundleContext context) {
        this.journal = new Journal(Optional.ofNullable(context.getProperty(DATA)).map(Path::of)
                .orElseGet(() -> context.getDataFile("data").toPath()));
    }

    @Deactivate
    void deactivate() {
        journal.close();
    }

    Journal journal() {
        return journal;
    }
}
