package org.yaosu.web.api.run;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Run;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Tag;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.http.Answer;
import org.yaosu.web.http.TransferRate;

/** Gives the records of a run as a file, in any format that is written here. */
final class Results {

    private static final String USUAL = "jsonl";
    private static final String BYTES = "application/octet-stream";
    private static final int BUFFER = 64 << 10;

    private final RunDesk desk;
    private final Scratch scratch;

    Results(RunDesk desk, Scratch scratch) {
        this.desk = desk;
        this.scratch = scratch;
    }

    Route route(Front front) {
        return Route.of("GET", "/runs/{id}/results", Scope.READ, (call, request, response) -> receive(call, front, request, response), "format").giving(BYTES);
    }

    private void receive(Call call, Front front, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = call.number("id");
        Platform.Format format = format(call.query().text("format").orElse(USUAL));
        boolean head = request.getMethod().equals("HEAD");
        long slowest = front.settings().slowest();
        front.transfers().receive(request, response, exchange -> {
            Run run = desk.report(id).run();
            Tag tag = Tag.of(run.id() + " " + run.changed() + " " + run.state() + " " + run.chats() + " " + run.failed() + " " + format);
            if (tag.holds(call)) {
                exchange.answer(Answer.empty(304).with("ETag", tag.value()));
                return;
            }
            try (Scratch.File file = scratch.file("." + format.name())) {
                export(id, file.path(), format);
                Answer kind = Answer.of(200, BYTES, "").with("ETag", tag.value())
                        .with("Content-Disposition", "attachment; filename=\"run-" + id + "." + format.extension() + "\"");
                exchange.answer(answer -> send(kind, file.path(), answer, head, slowest));
            }
        });
    }

    private Platform.Format format(String name) {
        return desk.platform().writers().stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> Problems.invalid("the parameter format names no format that is written here; known: "
                        + desk.platform().writers().stream().map(Platform.Format::name).collect(Collectors.joining(", "))));
    }

    private void export(long id, Path file, Platform.Format format) throws IOException {
        try {
            desk.platform().runs().export(id, file, Optional.of(format.name()));
        } catch (BatchException e) {
            if (e.getCause() instanceof IOException unwritable) {
                throw Storage.unwritten(unwritable);
            }
            throw Problems.refused(Words.forCallers(e.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    private static void send(Answer kind, Path file, HttpServletResponse response, boolean head, long slowest) throws IOException {
        response.setStatus(kind.status());
        response.setContentType(kind.contentType());
        kind.headers().forEach(response::setHeader);
        response.setContentLengthLong(Files.size(file));
        if (!head) {
            copy(file, response.getOutputStream(), new TransferRate(slowest));
        }
    }

    private static void copy(Path file, OutputStream output, TransferRate rate) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long sent = 0;
        try (InputStream input = Files.newInputStream(file)) {
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                output.write(buffer, 0, length);
                sent += length;
                if (rate.lags(sent)) {
                    throw new IOException("the caller takes too long");
                }
            }
        }
    }
}
