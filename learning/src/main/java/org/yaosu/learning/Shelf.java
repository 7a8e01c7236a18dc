package org.yaosu.learning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.ModelReader;

/**
 * Where models may be, in the order of preference. Says which one to use, and stays with the last good one where a file is
 * replaced by one that cannot be used. For one thread.
 */
final class Shelf {

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private final List<Place> places;
    private List<Optional<Object>> seen = List.of();
    private List<Optional<Object>> changing = List.of();
    private Optional<Found> found = Optional.empty();

    /** @param places the preferred first */
    Shelf(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** Goes on with what another shelf found last, until something better is there. */
    Shelf after(Shelf other) {
        found = other.found;
        return this;
    }

    /**
     * What to use now. The same object as long as nothing has changed; a file that changes is read when two looks in a row see
     * the same of it, so that one which is being written is let alone.
     */
    Optional<Found> look() {
        List<Optional<Object>> now = places.stream().map(Place::stamp).toList();
        if (!now.equals(seen) && (seen.isEmpty() || now.equals(changing))) {
            seen = now;
            found = read(now);
        }
        changing = now;
        return found;
    }

    private Optional<Found> read(List<Optional<Object>> stamps) {
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            if (stamps.get(at).isPresent()) {
                try (InputStream input = place.open()) {
                    return Optional.of(new Found(place, ModelReader.read(input, ModelReader.Rows.PASSED_OVER)));
                } catch (IOException wrong) {
                    LOG.log(System.Logger.Level.WARNING, "the model {0} cannot be used: {1}; {2} until it is mended: write it again with ''train'' or ''learn'', or take it away",
                            place.name(), reason(wrong), found.isPresent() ? "the one before stays in service" : "the next one that is there is used");
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String reason(IOException wrong) {
        if (wrong instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (wrong instanceof AccessDeniedException) {
            return "permission denied";
        }
        return wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage();
    }

    /**
     * A model with its place.
     *
     * @param place where it is from
     * @param model without its rows
     */
    record Found(Place place, Model model) {
    }
}
