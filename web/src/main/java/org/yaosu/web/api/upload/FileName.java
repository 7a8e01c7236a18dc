package org.yaosu.web.api.upload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caller calls a file. It is shown and never used as a path.
 *
 * @param shown without folders, and without what would not show
 */
public record FileName(String shown) {

    private static final int LONGEST = 120;
    private static final String UNNAMED = "chats";
    /** Controls, and signs that turn the direction of what follows; halves of characters. */
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");
    private static final Pattern EXTENSION = Pattern.compile("\\.([a-z0-9]{1,12})$");

    /** @param given whatever it is */
    public static FileName of(String given) {
        String name = UNSHOWN.matcher(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)).replaceAll("").strip();
        if (name.chars().allMatch(character -> character == '.')) {
            return new FileName(UNNAMED);
        }
        // what it ends with says most
        int cut = name.length() - LONGEST;
        return new FileName(cut <= 0 ? name : UNSHOWN.matcher(name.substring(cut)).replaceAll(""));
    }

    /** What its kind is told by, in lower case; letters and digits only. */
    public Optional<String> extension() {
        Matcher matcher = EXTENSION.matcher(shown.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
