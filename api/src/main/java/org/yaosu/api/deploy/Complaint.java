package org.yaosu.api.deploy;

import java.util.Objects;

/**
 * Something that does not work.
 *
 * @param severity how bad it is
 * @param subject what it is about: a bundle, a component, a provider, a file of settings
 * @param problem what is wrong, in a sentence without jargon; holds no secret and no chat
 * @param remedy what to do about it
 */
public record Complaint(Severity severity, String subject, String problem, String remedy) {

    public Complaint {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** How bad something is, the worst first. */
    public enum Severity {
        /** Something that was asked for does not work. */
        ERROR,
        /** Something works otherwise than somebody may think. */
        WARNING,
        /** Something waits for a setting that nobody has given; as a rule that is as it should be. */
        NOTE
    }
}
