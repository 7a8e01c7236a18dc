package org.yaosu.api.chat;

/** The side a speaker is on. */
public enum Role {
    /** Sells or supports: the company that keeps the chat. */
    AGENT,
    /** Asks or buys: the customer a record is about, and whoever speaks for the same customer. */
    CUSTOMER,
    /** Neither the agents' side nor the customer in question, such as another customer of the group. */
    OTHER
}
