package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReplies;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.Runs;
import org.yaosu.engine.journal.Journal;

/** The runs of the journal, and going on with them. */
@Component
public final class RunsService implements Runs {

    private final Journal journal;
    private final BatchService batches;

    @Activate
    public RunsService(@Reference Journal journal, @Reference BatchService batches) {
        this.journal = journal;
        this.batches = batches;
    }

    @Override
    public void check() throws IOException {
        journal.check();
    }

    @Override
    public List<Run> list(long below, int most) throws IOException {
        return journal.list(below, most);
    }

    @Override
    public Optional<Run> newest() throws IOException {
        return journal.newest();
    }

    @Override
    public Map<Long, Path> inputs() throws IOException {
        return journal.inputs();
    }

    @Override
    public RunReport report(long id) throws IOException {
        return journal.report(id);
    }

    @Override
    public List<RunChat> chats(long id, long after, boolean troubledOnly, int most) throws IOException {
        return journal.chats(id, after, troubledOnly, most);
    }

    @Override
    public Optional<String> futile(long id, boolean again) throws IOException {
        return batches.futile(id, again);
    }

    @Override
    public BatchReport resume(long id, Resumption how, BatchListener listener) throws IOException {
        return batches.takeUp(id, how, false, listener);
    }

    @Override
    public BatchReport retry(long id, Resumption how, BatchListener listener) throws IOException {
        return batches.takeUp(id, how, true, listener);
    }

    @Override
    public BatchReport export(long id, Path output, Optional<String> writer) throws IOException {
        return batches.export(id, output, writer);
    }

    @Override
    public void replies(long id, RunReplies listener) throws IOException {
        journal.replies(id, listener);
    }

    @Override
    public void forget(long id) throws IOException {
        journal.forget(id);
    }
}
