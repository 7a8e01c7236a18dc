package org.yaosu.web.api.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import org.yaosu.web.api.Problems;

/** Finds the file in a form: its one part {@code file}. */
final class FormFile {

    private static final String PART = "file";
    private static final int HEAD = 8 << 10;
    private static final int BOUNDARY = 70;
    private static final int BUFFER = 64 << 10;

    private FormFile() {
    }

    /**
     * Copies the file.
     *
     * @return what the form calls it
     * @throws org.yaosu.web.http.ProblemException if the form is none, or holds something else
     * @throws IOException if it breaks off
     */
    static Optional<String> read(InputStream input, String contentType, OutputStream output) throws IOException {
        MultipartStream form = new MultipartStream(input, boundary(contentType), BUFFER, null);
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        form.setPartHeaderSizeMax(HEAD);
        try {
            if (!form.skipPreamble()) {
                throw Problems.invalid("the form has no part; send the file as its part 'file'");
            }
            Optional<String> name = name(form.readHeaders());
            form.readBodyData(output);
            if (form.readBoundary()) {
                throw Problems.invalid("the form has more than one part; send the file alone, as its part 'file', and everything else in the query");
            }
            return name;
        } catch (FileUploadIOException tooLong) {
            throw Problems.invalid("the head of the form's part is longer than " + HEAD + " bytes");
        }
    }

    private static byte[] boundary(String contentType) {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > BOUNDARY) {
            throw Problems.invalid("the header Content-Type names no boundary of 1 to " + BOUNDARY + " characters");
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> name(String headers) {
        String disposition = headers.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")).findFirst().orElse("");
        Map<String, String> parameters = parameters(disposition);
        if (!PART.equals(parameters.get("name"))) {
            throw Problems.invalid("the form has a part that is not known here; send the file as its part 'file', and everything else in the query");
        }
        return Optional.ofNullable(parameters.get("filename"));
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
