package org.yaosu.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a body is, as the header {@code Content-Type} says.
 *
 * @param type in lower case; empty where the header says nothing
 * @param charset in lower case, where it is named
 */
public record MediaType(String type, Optional<String> charset) {

    /** @param header null for none */
    public static MediaType of(String header) {
        String[] parts = header == null ? new String[] {""} : header.split(";");
        Optional<String> charset = Arrays.stream(parts).skip(1).map(part -> part.strip().toLowerCase(Locale.ROOT)).filter(part -> part.startsWith("charset="))
                .map(part -> part.substring("charset=".length()).replace("\"", "").strip()).findFirst();
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
    }

    /**
     * Refuses what is none of these, or no UTF-8.
     *
     * @throws org.yaosu.web.http.ProblemException with those that are read
     */
    void require(List<String> read) {
        if (!read.contains(type)) {
            throw Problems.mediaType("the body must be " + String.join(" or ", read) + "; say so in the header Content-Type");
        }
        if (!charset.orElse("utf-8").equals("utf-8")) {
            throw Problems.mediaType("the body must be in UTF-8");
        }
    }
}
