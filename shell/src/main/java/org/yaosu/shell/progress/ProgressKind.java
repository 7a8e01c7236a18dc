package org.yaosu.shell.progress;

/** How progress is shown. */
public enum ProgressKind {
    /** A bar on a terminal, lines elsewhere. */
    AUTO,
    BAR,
    LINES,
    /** An object a line, for machines. */
    JSON,
    NONE
}
