package org.yaosu.finetune.check;

/** How bad a finding is. */
public enum Severity {
    /** The platform refuses the file, or the model learns what is wrong. */
    ERROR,
    /** It may be meant. */
    WARNING,
    /** Good to know. */
    INFORMATION
}
