package org.yaosu.web.access;

import java.util.List;

/**
 * The tokens that are known.
 *
 * @param tokens by their names
 */
record TokenList(List<Token> tokens) {

    TokenList {
        tokens = List.copyOf(tokens);
    }
}
