package org.yaosu.web.access;

/** What a caller may do; each includes those before it. */
public enum Scope {
    /** See what there is: fields, providers, formats, runs and their results. */
    READ,
    /** Have chats extracted and dialogues answered, which may spend what models cost. */
    EXTRACT,
    /** Choose and swap providers, learn from corrections, forget runs. */
    ADMIN;

    /** Whether whoever has this may do what takes {@code wanted}. */
    public boolean includes(Scope wanted) {
        return compareTo(wanted) >= 0;
    }
}
