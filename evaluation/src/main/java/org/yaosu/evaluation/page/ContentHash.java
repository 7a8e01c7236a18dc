package org.yaosu.evaluation.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names a script or a style in a Content-Security-Policy, so that a browser runs it and no other. */
final class ContentHash {

    private ContentHash() {
    }

    /** The source expression of a text between its tags, without the quotes around it. */
    static String of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one lacks it: run another one", e);
        }
    }
}
