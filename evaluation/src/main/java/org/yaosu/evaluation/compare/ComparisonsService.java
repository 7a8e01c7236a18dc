package org.yaosu.evaluation.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.run.Runs;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.Comparisons;
import org.yaosu.api.score.Similarity;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.evaluation.score.Scorer;

/** Compares runs of the journal, with the fields of the moment. Callers may be elsewhere: no folder of this machine is told. */
@Component
public final class ComparisonsService implements Comparisons {

    private final Extractor extractor;
    private final Runs journal;
    private final Similarity similarity;
    private final Scratch scratch;
    private final Clock clock;

    @Activate
    public ComparisonsService(BundleContext context, @Reference Extractor extractor, @Reference Runs journal,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Similarity similarity) {
        this(extractor, journal, similarity, RunReader.scratch(context), Clock.systemUTC());
    }

    ComparisonsService(Extractor extractor, Runs journal, Similarity similarity, Scratch scratch, Clock clock) {
        this.extractor = extractor;
        this.journal = journal;
        this.similarity = similarity;
        this.scratch = scratch;
        this.clock = clock;
    }

    @Override
    public Agreement compare(long a, long b) throws IOException {
        RunReader reader = new RunReader(extractor.form(), journal, scratch);
        Pairing pairing = Pairing.of(reader.read(a), reader.read(b), Path::getFileName);
        return new AgreementBuilder(new Scorer(reader.form(), similarity), similarity.id()).of(pairing, clock.instant());
    }
}
