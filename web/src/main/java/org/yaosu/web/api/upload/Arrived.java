package org.yaosu.web.api.upload;

import java.util.Optional;

/**
 * A file that has arrived.
 *
 * @param bytes how many it has
 * @param digest SHA-256 of them, in hexadecimal
 * @param name what the form calls it; empty where there was no form, or it does not say
 */
public record Arrived(long bytes, String digest, Optional<String> name) {
}
