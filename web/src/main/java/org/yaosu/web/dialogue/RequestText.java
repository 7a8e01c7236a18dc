package org.yaosu.web.dialogue;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the JSON of a request, wherever callers put it. */
final class RequestText {

    private static final String PARAMETER = "input";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RequestText() {
    }

    /**
     * The value of {@code input} in a query.
     *
     * @param query as it is encoded; null for none
     * @throws RequestException if there is no such value, or it is encoded wrongly
     */
    static String ofQuery(String query) {
        return parameter(query == null ? "" : query, StandardCharsets.UTF_8)
                .orElseThrow(() -> new RequestException(ErrorCode.NO_JSON, "the query has no parameter input=..., with a JSON object as its value"));
    }

    /**
     * The text of a body, or of {@code input} in a form. A body that is said to be a form and begins with a brace is JSON all the
     * same: curl says so where nobody says otherwise.
     *
     * @param contentType null for none
     * @throws RequestException if it is encoded wrongly
     */
    static String ofBody(byte[] body, String contentType) {
        String type = contentType == null ? "" : contentType;
        Charset charset = charset(type);
        String text = withoutMark(decoded(body, charset));
        if (type.regionMatches(true, 0, FORM, 0, FORM.length()) && !text.stripLeading().startsWith("{")) {
            return parameter(text.strip(), charset)
                    .orElseThrow(() -> new RequestException(ErrorCode.NO_JSON, "the body is neither a JSON object nor a form with a field input that has one as its value"));
        }
        return text;
    }

    private static Optional<String> parameter(String pairs, Charset charset) {
        for (String pair : pairs.split("&")) {
            if (pair.startsWith(PARAMETER + "=")) {
                try {
                    return Optional.of(withoutMark(URLDecoder.decode(pair.substring(PARAMETER.length() + 1), charset)));
                } catch (IllegalArgumentException e) {
                    throw new RequestException(ErrorCode.NO_JSON, "input has a % that no two hexadecimal digits follow");
                }
            }
        }
        return Optional.empty();
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RequestException(ErrorCode.NO_JSON, "the charset of Content-Type is not known here; use utf-8");
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RequestException(ErrorCode.NO_JSON, "the body is no " + charset.name());
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
