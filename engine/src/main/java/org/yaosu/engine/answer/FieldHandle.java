package org.yaosu.engine.answer;

import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.lease.Leasable;
import org.yaosu.lease.Leased;
import org.yaosu.lease.UseCount;

/**
 * A field that is in service.
 *
 * @param spec what it says of itself, read once
 * @param service the service
 * @param provenance the bundle it comes from
 */
public record FieldHandle(FieldSpec spec, Leased<FieldExtractor> service, Provenance provenance) implements Leasable {

    /** Takes a field into service. */
    public static FieldHandle of(FieldExtractor extractor, ServiceReference<FieldExtractor> reference) {
        return new FieldHandle(extractor.spec(), new Leased<>(extractor, reference),
                new Provenance(Source.FINDER, reference.getBundle().getSymbolicName(), reference.getBundle().getVersion().toString()));
    }

    /** The field for one chat; empty once it is on its way out. */
    public Optional<LiveField> tryLease() {
        return service.tryLease().map(lease -> new LiveField(spec, lease, provenance));
    }

    @Override
    public ServiceReference<?> reference() {
        return service.reference();
    }

    @Override
    public UseCount uses() {
        return service.uses();
    }
}
