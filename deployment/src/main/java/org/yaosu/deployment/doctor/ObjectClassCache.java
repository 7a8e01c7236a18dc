package org.yaosu.deployment.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;

/** Reads what a bundle declares once, however often that is asked for. Safe for use by several threads. */
final class ObjectClassCache {

    private final Map<Content, List<ObjectClass>> read = new ConcurrentHashMap<>();

    /** What these bundles declare; of others nothing is kept. */
    ObjectClasses of(List<Bundle> bundles) {
        List<ObjectClass> all = new ArrayList<>();
        bundles.forEach(bundle -> all.addAll(read.computeIfAbsent(Content.of(bundle), any -> ObjectClasses.in(bundle))));
        read.keySet().retainAll(bundles.stream().map(Content::of).collect(Collectors.toSet()));
        return ObjectClasses.of(all.stream());
    }

    /**
     * What a bundle holds until it is updated.
     *
     * @param bundle its id
     * @param modified when that was last changed, in milliseconds
     */
    private record Content(long bundle, long modified) {

        static Content of(Bundle bundle) {
            return new Content(bundle.getBundleId(), bundle.getLastModified());
        }
    }
}
