package org.yaosu.evaluation.command;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.score.Similarity;
import org.yaosu.chatfiles.Readers;

/** The services that every command here scores with. Safe for use by several threads. */
@Component(service = Scoring.class)
public final class Scoring {

    /** Optional, so that commands are there to say that it is missing; dynamic, as all the others. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Extractor extractor;
    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile Similarity similarity;
    @Reference
    volatile List<Map.Entry<Map<String, Object>, ChatReader>> readers;

    /**
     * The engine of this moment.
     *
     * @throws IllegalArgumentException if there is none
     */
    Extractor engine() {
        return there(extractor, "engine, which knows the fields to score");
    }

    /**
     * What to score with, as of this moment.
     *
     * @throws IllegalArgumentException if there is no engine
     */
    Measure now() {
        return new Measure(engine().form(), similarity, new Readers(readers));
    }

    /**
     * A service that may be missing.
     *
     * @throws IllegalArgumentException if it is
     */
    static <T> T there(T service, String what) {
        if (service == null) {
            throw new IllegalArgumentException("there is no " + what + ": something said above keeps it from starting, or its bundle is stopped ('./yaosu doctor' tells)");
        }
        return service;
    }
}
