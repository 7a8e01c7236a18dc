package org.yaosu.shell;

import java.util.Map;

/** What a command returns where its rows have names that other commands take: the tab key offers them. */
public interface Offers {

    /** What each name stands for, by the name, in the order to offer them in. */
    Map<String, String> offered();
}
