package org.yaosu.shell.batch;

import java.util.Optional;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.ProviderNames;

/**
 * What was said of models.
 *
 * @param provider ids, separated by commas; empty where nothing was said
 * @param template the name of a template; empty where nothing was said
 * @param samples the number of answers; -1 where nothing was said
 * @param privacy what a remote model sees of people
 */
record ModelWords(String provider, String template, int samples, PrivacyWord privacy) {

    /** Each is paid for; more than this is a slip of the finger. */
    private static final int MOST_SAMPLES = 25;

    /** @throws CommandException if it cannot be meant; {@code command} is whose words they are */
    ModelChoice choice(String command) {
        if (samples != -1 && (samples < 1 || samples > MOST_SAMPLES)) {
            throw CommandException.misuse(command + " --samples " + samples + ": it must be 1 to " + MOST_SAMPLES);
        }
        return new ModelChoice(word(provider).map(ProviderNames::of), word(template), Math.max(samples, 0), privacy.privacy());
    }

    private static Optional<String> word(String given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }
}
