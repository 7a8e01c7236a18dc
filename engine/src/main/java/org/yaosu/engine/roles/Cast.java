package org.yaosu.engine.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.chat.Role;

/**
 * The people of a chat.
 *
 * @param names the speakers' bare names, by their labels
 * @param stated the roles that the source or the settings tell, by labels
 * @param customer the bare name of the likeliest customer, who need not have spoken; empty where nobody could be one
 * @param customers the bare names of all who look like customers, the likeliest first
 * @param mentioned the names of people who are addressed or quoted, whether they speak or not
 */
public record Cast(Map<String, String> names, Map<String, Role> stated, Optional<String> customer, Set<String> customers, Set<String> mentioned) {

    /** The customers to make records for: the likeliest, or all; nobody is one possibility too. */
    public List<Optional<String>> asked(boolean all) {
        return all && !customers.isEmpty() ? customers.stream().map(Optional::of).toList() : List.of(customer);
    }

    /** The role of every label in a record about one of the customers. */
    public Map<String, Role> roles(Optional<String> about) {
        Map<String, Role> roles = new LinkedHashMap<>();
        names.forEach((label, name) -> roles.put(label, role(stated.get(label), name, about)));
        return roles;
    }

    private Role role(Role known, String name, Optional<String> about) {
        if (known == Role.AGENT || known == Role.OTHER) {
            return known;
        }
        if (about.filter(name::equals).isPresent()) {
            return Role.CUSTOMER;
        }
        return customers.contains(name) ? Role.OTHER : Role.AGENT;
    }
}
