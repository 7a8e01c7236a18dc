package org.yaosu.api.extract;

/** What a model that is not local may see of people. */
public enum Privacy {
    /** The chat as it is. */
    OFF,
    /** Names, phones, e-mails and addresses only as placeholders, which are put back in the answers. */
    MASK,
    /** As {@link #MASK}, and fields with personal data are answered by their finders alone. */
    LOCAL
}
