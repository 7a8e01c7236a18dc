package org.yaosu.web.api.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.run.Runs;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.ApiSettings;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.MediaType;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Tag;
import org.yaosu.web.api.upload.Arrival;
import org.yaosu.web.api.upload.Arrived;
import org.yaosu.web.api.upload.Bounds;
import org.yaosu.web.api.upload.FileName;
import org.yaosu.web.api.upload.Upload;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.ProblemException;

/**
 * Takes files of chats in and begins to extract them. A file is held on the disk from its first byte on; a request with a key that
 * was answered before is answered with the run that it began.
 */
final class Submissions {

    private static final Map<String, String> EXTENSIONS = Map.of("application/json", "json", "application/jsonl", "jsonl", "application/x-ndjson", "jsonl");
    private static final List<String> TYPES = List.of("application/octet-stream", "application/json", "application/jsonl", "application/x-ndjson");
    private static final int KEY = 255;
    /** Records are kept by the journal; what a run writes besides is of no use here. */
    private static final String OUTPUT = "records.jsonl";
    private static final String WRITER = "jsonl";

    private final RunDesk desk;

    Submissions(RunDesk desk) {
        this.desk = desk;
    }

    Route route(Front front) {
        return Route.of("POST", "/runs", Scope.EXTRACT, (call, request, response) -> receive(call, front, request, response), RunOptions.PARAMETERS.toArray(String[]::new));
    }

    private void receive(Call call, Front front, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RunOptions options = RunOptions.of(call.query());
        options.reader().ifPresent(this::checkReader);
        Optional<String> key = call.header("idempotency-key").map(Submissions::checked).map(text -> call.caller().name() + '\n' + text);
        ApiSettings settings = front.settings();
        Arrival arrival = Arrival.of(request, TYPES, new Bounds(settings.uploadLimit(), settings.slowest(), settings.freeDisk()));
        Optional<String> name = call.query().text("name");
        Optional<String> kind = Optional.ofNullable(EXTENSIONS.get(MediaType.of(request.getContentType()).type()));
        front.transfers().receive(request, response, exchange -> {
            try {
                exchange.answer(answer(new Submission(options, key, arrival, name, kind)));
            } catch (ProblemException refused) {
                arrival.drain();
                throw refused;
            } catch (FileSystemException unwritable) {
                throw Storage.unwritten(unwritable);
            }
        });
    }

    /**
     * One request.
     *
     * @param key whose key it has; empty where it cannot be sent again
     * @param name what the query calls the file
     * @param kind what is told of its extension by what the body is
     */
    private record Submission(RunOptions options, Optional<String> key, Arrival arrival, Optional<String> name, Optional<String> kind) {

        FileName name(Arrived arrived) {
            return FileName.of(arrived.name().or(() -> name).orElse(""));
        }

        Optional<String> extension(Arrived arrived) {
            return name(arrived).extension().or(() -> kind);
        }

        String fingerprint(Arrived arrived) {
            return Tag.of(arrived.digest() + '\n' + extension(arrived) + '\n' + options.text()).value();
        }
    }

    private void checkReader(String reader) {
        List<String> known = desk.platform().readers().stream().map(Platform.Format::name).toList();
        if (!known.contains(reader)) {
            throw Problems.invalid("the parameter format names no format that is read here; known: " + String.join(", ", known));
        }
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > KEY || !key.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw Problems.invalid("the header Idempotency-Key must have 1 to " + KEY + " characters of ASCII, without blanks");
        }
        return key;
    }

    private Answer answer(Submission submission) throws IOException {
        try (Upload upload = claim(submission)) {
            Optional<Long> before = submission.key().isPresent() ? begun(upload) : Optional.empty();
            return before.isPresent() ? replayed(submission, upload, before.get()) : begin(submission, upload);
        }
    }

    private Upload claim(Submission submission) {
        try {
            return desk.uploads().claim(submission.key())
                    .orElseThrow(() -> Problems.conflict("the file of this Idempotency-Key is still arriving with another request; try again when that has ended"));
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
    }

    /** The run that reads what is there. */
    private Optional<Long> begun(Upload upload) {
        return desk.ask(Runs::inputs).entrySet().stream().filter(run -> upload.isOf(run.getValue())).map(Map.Entry::getKey).findFirst();
    }

    private Answer replayed(Submission submission, Upload upload, long run) throws IOException {
        upload.keep();
        Arrived arrived = submission.arrival().into(Optional.empty());
        if (!upload.fingerprint().equals(Optional.of(submission.fingerprint(arrived)))) {
            throw Problems.refused("this Idempotency-Key has begun run " + run + " with another file or other options; take another key for another run");
        }
        return accepted(run).with("Idempotency-Replayed", "true");
    }

    private Answer begin(Submission submission, Upload upload) throws IOException {
        upload.clear();
        BatchExtractor batches = desk.platform().batches();
        try (LiveRuns.Seat seat = desk.live().seat()) {
            Path arriving = upload.folder().resolve("arriving");
            Arrived arrived = submission.arrival().into(Optional.of(arriving));
            Optional<String> extension = submission.extension(arrived);
            if (extension.isEmpty() && submission.options().reader().isEmpty()) {
                throw Problems.invalid("neither the name of the file tells its format, nor the parameter format does; GET /api/v1/formats names those that are read");
            }
            String name = submission.name(arrived).shown();
            Path file = settled(upload, arriving, "chats." + extension.orElse("dat"), submission.fingerprint(arrived));
            Path output = upload.folder().resolve(OUTPUT);
            BatchRequest request = new BatchRequest(file, submission.options().reader(), output, Optional.of(WRITER), submission.options().extraction(),
                    submission.options().spending(), Optional.of(name));
            CompletableFuture<Long> number = seat.begin(listener -> {
                try {
                    desk.uploads().prepareOutput(file, output);
                    batches.run(request, listener);
                } finally {
                    desk.uploads().dropOutput(file, output);
                }
            });
            try {
                long run = RunDesk.begun(number, name, file);
                if (run == 0) {
                    throw Problems.refused("there is no chat in " + name + "; nothing was begun");
                }
                return accepted(run);
            } finally {
                // where nobody waits for the number any more, there may be a run that reads the file; the keeper finds out
                if (!RunDesk.isRefused(number)) {
                    upload.keep();
                }
            }
        }
    }

    /** The file has arrived; what cannot be written now is no trouble with the body any more. */
    private static Path settled(Upload upload, Path arriving, String name, String fingerprint) {
        try {
            Path file = Files.move(arriving, upload.folder().resolve(name));
            upload.mark(fingerprint);
            return file;
        } catch (IOException e) {
            throw Storage.unwritten(e);
        }
    }

    private Answer accepted(long run) {
        ObjectNode json = desk.json(run);
        return Answer.json(202, json).with("Location", "/api/v1/runs/" + run);
    }
}
