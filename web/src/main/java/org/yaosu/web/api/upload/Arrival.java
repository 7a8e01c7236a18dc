package org.yaosu.web.api.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.web.api.MediaType;
import org.yaosu.web.api.Problems;
import org.yaosu.web.http.ProblemException;

/**
 * A file on its way in, as the body itself or as the part {@code file} of a form. It goes straight to the disk. For one request, from
 * one thread that may wait.
 */
public final class Arrival {

    private static final String FORM = "multipart/form-data";
    /** What stands in a form around a file. */
    private static final int FRAME = 64 << 10;
    private static final int BUFFER = 64 << 10;

    private final MeteredInput input;
    private final String contentType;
    private final boolean form;
    private final boolean waiting;
    private final Bounds bounds;

    private Arrival(HttpServletRequest request, boolean form, Bounds bounds) throws IOException {
        this.input = new MeteredInput(request.getInputStream(), bounds.slowest(), bounds.bytes() + FRAME);
        this.contentType = request.getContentType();
        this.form = form;
        this.waiting = request.getHeader("Expect") != null;
        this.bounds = bounds;
    }

    /**
     * Looks at the head of a request.
     *
     * @param types what the body may be where it is no form
     * @throws ProblemException if the body is of no such kind, or larger than is taken
     */
    public static Arrival of(HttpServletRequest request, List<String> types, Bounds bounds) throws IOException {
        String type = MediaType.of(request.getContentType()).type();
        if (!type.equals(FORM) && !types.contains(type)) {
            List<String> all = new ArrayList<>(types);
            all.add(FORM);
            throw Problems.mediaType("the file must be the body, as " + String.join(" or ", types) + ", or the part 'file' of " + FORM + "; say so in the header Content-Type");
        }
        if (request.getContentLengthLong() > bounds.bytes() + FRAME && request.getHeader("Expect") != null) {
            throw ProblemException.tooLarge(bounds.bytes());
        }
        if (request.getContentLengthLong() == 0) {
            throw Problems.invalid("the body is empty; send a file");
        }
        return new Arrival(request, type.equals(FORM), bounds);
    }

    /**
     * Takes the file in.
     *
     * @param target where it goes; empty to look at it only
     * @throws ProblemException if it does not keep to its bounds
     * @throws IOException if it breaks off
     */
    public Arrived into(Optional<Path> target) throws IOException {
        try (FileSink sink = FileSink.open(target, bounds)) {
            Optional<String> name = form ? FormFile.read(input, contentType, sink) : copied(input, sink);
            return sink.end(name);
        }
    }

    /** Reads what is left of a request that is refused, within reason, so that the caller gets to hear why instead of a broken connection. */
    public void drain() {
        // without being told to go on, the caller sends nothing
        if (!waiting || input.begun()) {
            input.drain();
        }
    }

    private static Optional<String> copied(InputStream input, FileSink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
            sink.write(buffer, 0, length);
        }
        return Optional.empty();
    }
}
