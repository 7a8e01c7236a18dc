package org.yaosu.provider.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yaosu.api.model.Message;

/**
 * Makes a service's own words on a failed call fit for a message: short, on one line, without a key and without text of the chat. Services quote what
 * they refuse, and messages end in logs and in files. Safe for use by several threads.
 */
public final class ServiceWords {

    /** In characters: as much as a person reads. */
    private static final int QUOTED = 200;

    /** Codes and numbers of calls. */
    private static final Pattern NAME = Pattern.compile("[\\w@.:-]{1,64}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Echo echo;
    private final UnaryOperator<String> hideKeys;

    /**
     * @param chat what the model was asked, to know an echo of it
     * @param hideKeys replaces every key of the settings in a text
     */
    public ServiceWords(List<Message> chat, UnaryOperator<String> hideKeys) {
        this.echo = new Echo(chat.stream().map(Message::text).toList());
        this.hideKeys = hideKeys;
    }

    /** What follows the explanation of a failure: the words behind a colon, or that they are left out; empty where there are none. */
    public String quote(String words) {
        // Hidden before it is cut: half a key would not be known any more.
        String hidden = KeyLike.hideIn(hideKeys.apply(UNPRINTABLE.matcher(words).replaceAll(" ").strip()));
        if (hidden.isEmpty()) {
            return "";
        }
        if (echo.in(hidden.substring(0, Math.min(QUOTED + Echo.LONGEST, hidden.length())))) {
            return "; its message repeats the request and is left out";
        }
        return ": " + (hidden.length() <= QUOTED ? hidden : hidden.substring(0, QUOTED - 1) + "…");
    }

    /** A code, a reason or the number of a call, such as support asks for; empty for what is none. */
    public Optional<String> name(String word) {
        return Optional.of(word).filter(text -> NAME.matcher(text).matches() && hideKeys.apply(text).equals(text) && !echo.in(text));
    }
}
