package org.yaosu.engine.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.run.Resumption;
import org.yaosu.engine.journal.RunOrder;

/** What a run is told when it is gone on with. */
final class Orders {

    private Orders() {
    }

    /**
     * The terms from now on. A retry that was stopped goes on as one.
     *
     * @throws BatchException if its input cannot be read again
     */
    static RunOrder resumed(RunOrder begun, Resumption how, boolean again, long run) {
        BatchRequest request = begun.request();
        Path input = how.input().orElse(request.input()).toAbsolutePath();
        if (how.input().isEmpty() && !Files.isRegularFile(input)) {
            throw new BatchException("run " + run + " read " + input + (Files.exists(input) ? ", which cannot be read again" : ", which is not there any more")
                    + "; name the file of its chats with --in; 'export " + run + "' writes what is done without it");
        }
        Optional<String> writer = how.output().isPresent() ? how.writer() : how.writer().or(request::writer);
        return new RunOrder(new BatchRequest(input, request.reader(),
                how.output().orElse(request.output()).toAbsolutePath(), writer, request.options(),
                new Spending(how.budget().isPresent() ? how.budget() : request.spending().budget(), request.spending().fresh()),
                how.input().isPresent() ? Optional.empty() : request.name()), begun.routed(), begun.again() || again);
    }
}
