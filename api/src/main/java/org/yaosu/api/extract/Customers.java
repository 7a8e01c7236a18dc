package org.yaosu.api.extract;

/** How many records a chat gives. */
public enum Customers {
    /** One: the speaker who is most likely the customer. */
    ONE,
    /** One for every speaker who looks like a customer; still one where nobody does. */
    ALL
}
