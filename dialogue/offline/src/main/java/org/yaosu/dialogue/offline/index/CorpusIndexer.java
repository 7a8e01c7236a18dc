package org.yaosu.dialogue.offline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.api.dialogue.IndexReport;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.chatfiles.line.LineFile;
import org.yaosu.dialogue.offline.skill.Skill;
import org.yaosu.dialogue.offline.skill.Skills;

/** Writes the turns of corpora into a Lucene index. */
@Component
public final class CorpusIndexer implements DialogueIndexer {

    private final DialogueFormat format;
    private final Segmenter segmenter;

    @Activate
    public CorpusIndexer(@Reference DialogueFormat format, @Reference Segmenter segmenter) {
        this.format = format;
        this.segmenter = segmenter;
    }

    @Override
    public IndexReport index(List<Path> corpora, Path index) throws IOException {
        try (IndexFolder folder = new IndexFolder(index)) {
            IndexReport report = write(corpora, folder.fresh());
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            folder.publish();
            return report;
        } catch (ThreadInterruptedException interrupted) {
            // Lucene took the sign away.
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (IOException failed) {
            // An interrupt closes the files that are being written; whatever fails then fails of it.
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            throw failed;
        }
    }

    private IndexReport write(List<Path> corpora, Path fresh) throws IOException {
        try (TurnWriter writer = new TurnWriter(fresh)) {
            IndexCount count = new IndexCount();
            Turns turns = new Turns(new Lines(segmenter));
            for (Path corpus : corpora) {
                add(corpus, turns, writer, count);
            }
            if (count.turns() == 0) {
                throw new IOException("there is no turn to learn in " + corpora + count.firstRejection());
            }
            writer.finish();
            return count.report();
        }
    }

    private void add(Path corpus, Turns turns, TurnWriter writer, IndexCount count) throws IOException {
        try (LineFile file = LineFile.open(corpus)) {
            for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted();
                }
                try {
                    add(line.get(), turns, writer, count);
                } catch (DialogueFormatException rejected) {
                    count.rejected(corpus.getFileName() + ", line " + line.get().number() + ": " + rejected.getMessage());
                }
            }
        }
    }

    private void add(Line line, Turns turns, TurnWriter writer, IndexCount count) throws IOException {
        if (line.trouble().isPresent()) {
            throw new DialogueFormatException(line.trouble().get());
        }
        if (line.text().isBlank()) {
            return;
        }
        DialogueExample row = format.read(line.text());
        String subtrack = row.request().subtrack();
        Skill skill = Skills.of(subtrack).orElseThrow(() -> new DialogueFormatException("nothing can be learned for the subtrack " + subtrack));
        List<Turn> learned = turns.of(row, skill);
        for (Turn turn : learned) {
            writer.add(subtrack, turn);
        }
        count.row(subtrack, learned.size());
    }

    private static CancellationException interrupted() {
        return new CancellationException("interrupted; what was indexed before is as it was");
    }
}
