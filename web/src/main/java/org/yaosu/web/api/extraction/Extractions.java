package org.yaosu.web.api.extraction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.JsonBody;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Words;
import org.yaosu.web.http.Answer;

/** Extracts one chat; keeps nothing of it. Safe for use by several threads. */
public final class Extractions {

    private final Platform platform;

    /** @param platform who is in service */
    public Extractions(Platform platform) {
        this.platform = platform;
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(Route.of("POST", "/extractions", Scope.EXTRACT, front.reading(this::extract)));
    }

    Answer extract(Call call, byte[] body) {
        long begin = System.nanoTime();
        ExtractionRequest request = ExtractionRequest.read(JsonBody.object(body), platform::transcripts);
        Extractor extractor = platform.extractor();
        Extraction extraction = extraction(extractor, request);
        return Answer.json(200, ExtractionJson.of(request.chat(), extraction, Duration.ofNanos(System.nanoTime() - begin)));
    }

    private Extraction extraction(Extractor extractor, ExtractionRequest request) {
        try {
            return extractor.extract(request.chat(), request.options());
        } catch (CancellationException timeUp) {
            throw timeUp;
        } catch (RuntimeException | LinkageError e) {
            if (platform.hasLeft(extractor)) {
                throw Problems.unavailable("who was to extract the chat has left; try again in a second");
            }
            if (e instanceof IllegalArgumentException && namesNobody(request.options().model())) {
                // the words name those that are there
                throw Problems.refused(Words.forCallers(e.getMessage()));
            }
            throw e;
        }
    }

    /** Whether it names a provider or a template that is not there: any other complaint is a defect. */
    private boolean namesNobody(ModelChoice model) {
        return !platform.hasProviders(model.providers().orElse(List.of())) || !model.template().map(platform::hasTemplate).orElse(true);
    }
}
