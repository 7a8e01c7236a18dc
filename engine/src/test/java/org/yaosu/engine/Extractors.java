package org.yaosu.engine;

import org.osgi.framework.ServiceReference;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.watch.Announcer;
import org.yaosu.engine.call.ProviderRegistry;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.shadow.ShadowService;
import org.yaosu.engine.watch.Watchers;

/** What the framework does for an extractor. */
public final class Extractors {

    private Extractors() {
    }

    /** An extractor that asks the providers of this registry. */
    public static ExtractorService of(Settings settings, Interviewer interviewer, ProviderRegistry providers) {
        return of(settings, interviewer, providers, Watchers.none());
    }

    /** One whose chats watchers are told of. */
    public static ExtractorService of(Settings settings, Interviewer interviewer, ProviderRegistry providers, Announcer announcer) {
        return new ExtractorService(settings, interviewer, new ShadowService(providers, interviewer), Leases.NO_DRAIN, announcer);
    }

    /** Puts a field into service. */
    public static void add(ExtractorService service, FieldExtractor field, ServiceReference<FieldExtractor> reference) {
        service.addField(field, reference);
    }
}
