package org.yaosu.api.chat;

/**
 * A stretch of a chat's source text.
 *
 * @param start index of the first character (UTF-16 code unit), from 0
 * @param end index after the last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span from " + start + " to " + end);
        }
    }

    /** The number of characters covered. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The characters of {@code source} that this span covers. */
    public String of(String source) {
        return source.substring(start, end);
    }
}
