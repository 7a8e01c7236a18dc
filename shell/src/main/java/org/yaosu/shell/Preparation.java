package org.yaosu.shell;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;

/** Makes a session ours: our commands come first, by their short names too, and say what is wrong in our words. */
final class Preparation {

    private final CommandSession session;

    Preparation(CommandSession session) {
        this.session = session;
    }

    /** Where commands without a scope are looked for. */
    void scopes() {
        session.put("SCOPE", Commands.SCOPE + ":gogo:felix:*");
        for (String name : new Commands(session).names()) {
            // looked up at each call: what is behind a command comes and goes while the session lasts
            Function command = (caller, words) -> new Commands(caller).get(name).execute(caller, words);
            // a variable comes before a command of the same name; "*" is how Gogo looks up names without a scope
            session.put(Commands.SCOPE + ":" + name, command);
            session.put("*:" + name, command);
        }
    }
}
