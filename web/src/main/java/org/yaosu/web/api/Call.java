package org.yaosu.web.api;

import java.util.Map;
import java.util.Optional;
import org.yaosu.web.access.Caller;

/**
 * What a request says besides its body: everything of it that is used after the thread of the server has left it.
 *
 * @param caller who sent it
 * @param variables the parts of its path that a route leaves open, by name
 * @param query the parameters
 * @param media what the answer is to be, out of what the route can give; empty where it has no body
 * @param headers those that some route looks at, by their names in lower case
 */
public record Call(Caller caller, Map<String, String> variables, Query query, String media, Map<String, String> headers) {

    public Call {
        variables = Map.copyOf(variables);
        headers = Map.copyOf(headers);
    }

    /** A part of the path. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** A part of the path that is a number from 1; one that is none leads nowhere. */
    public long number(String name) {
        String text = variable(name);
        if (text.length() > 18 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9') || Long.parseLong(text) == 0) {
            throw Problems.notFound("there is nothing here: runs have numbers from 1");
        }
        return Long.parseLong(text);
    }

    /** A header; empty where there is none. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
