package org.yaosu.engine;

import org.osgi.framework.ServiceReference;
import org.yaosu.api.field.FieldExtractor;

/** What the framework does for an extractor. */
public final class Extractors {

    private Extractors() {
    }

    /** Puts a field into service. */
    public static void add(ExtractorService service, FieldExtractor field, ServiceReference<FieldExtractor> reference) {
        service.addField(field, reference);
    }
}
