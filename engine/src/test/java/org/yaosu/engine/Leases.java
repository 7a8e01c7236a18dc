package org.yaosu.engine;

import java.time.Duration;
import java.util.Map;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.lease.Drain;
import org.yaosu.lease.Lease;
import org.yaosu.lease.Leased;
import org.yaosu.lease.testing.FakeReference;

/** Services as work holds them. */
public final class Leases {

    /** A stop waits for nobody. */
    public static final Drain NO_DRAIN = () -> Duration.ZERO;
    /** A stop waits as long as a test may take. */
    public static final Drain LONG_DRAIN = () -> Duration.ofSeconds(60);

    private Leases() {
    }

    /** A service that nobody stops. */
    public static <S> Lease<S> of(S service) {
        return new Leased<>(service, new FakeReference<>(Map.of())).tryLease().orElseThrow();
    }

    /** A field of the bundle with this name. */
    public static LiveField field(FieldSpec spec, FieldExtractor field, String bundle) {
        return new LiveField(spec, of(field), new Provenance(Source.FINDER, bundle, "1.0.0"));
    }
}
