package org.yaosu.web.access;

import java.util.List;

/**
 * The tokens that are known.
 *
 * @param tokens those that can be used, or could until they were over
 * @param untaken those that cannot be used as they are set up
 */
record TokenList(List<Token> tokens, List<Untaken> untaken) {

    TokenList {
        tokens = List.copyOf(tokens);
        untaken = List.copyOf(untaken);
    }
}
