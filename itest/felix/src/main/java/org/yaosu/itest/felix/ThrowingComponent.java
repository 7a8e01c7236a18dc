package org.yaosu.itest.felix;

import java.util.Map;

/** Put into bundles as a component that is meant to fail with one of its settings in its message. */
public final class ThrowingComponent {

    /** Called by the component runtime. */
    public ThrowingComponent(Map<String, Object> settings) {
        throw new IllegalArgumentException("cannot read " + settings.get("apiSecret"));
    }
}
