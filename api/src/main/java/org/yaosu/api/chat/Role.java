package org.yaosu.api.chat;

/** The side a speaker is on. */
public enum Role {
    /** Sells or supports: the company that keeps the chat. */
    AGENT,
    /** Asks or buys, and is who the record is about. */
    CUSTOMER,
    /** Neither: another customer of the group, for instance. */
    OTHER
}
