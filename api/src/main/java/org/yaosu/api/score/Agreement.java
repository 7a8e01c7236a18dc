package org.yaosu.api.score;

import java.util.List;
import java.util.Objects;

/**
 * Where two sides agree while nobody knows what is right, in the shape of the file that {@code compare --json} writes. Holds what
 * records say of customers.
 *
 * @param title what was compared
 * @param chats how many chats have records where
 * @param points how alike both are: the points a chat of A if B were right, over the chats in which both have a record
 * @param of the most there can be
 * @param similarity the measure for answers that are not unique
 * @param fields the fields that have a weight, in the form's order
 * @param differing the chats in which they do not say the same, those that differ most first
 * @param spending what each took, as far as that is known
 * @param notes what has to be known besides
 */
public record Agreement(Title title, Chats chats, double points, int of, String similarity, List<Field> fields, List<Differing> differing,
        List<RunSpending> spending, List<String> notes) {

    public Agreement {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(chats, "chats");
        Objects.requireNonNull(similarity, "similarity");
        fields = List.copyOf(fields);
        differing = List.copyOf(differing);
        spending = List.copyOf(spending);
        notes = List.copyOf(notes);
    }

    /** What both are called, and when they were compared (ISO 8601). */
    public record Title(String a, String b, String made) {
        public Title {
            Objects.requireNonNull(a, "a");
            Objects.requireNonNull(b, "b");
            Objects.requireNonNull(made, "made");
        }
    }

    /** Chats by which side has a record of them. */
    public record Chats(int all, int both, int onlyA, int onlyB, int neither) {
    }

    /**
     * One field, over the chats in which both have a record.
     *
     * @param same the share of chats in which both say the same, or nothing
     * @param alike the same, but where answers are compared by similarity, how alike they are
     * @param both the number of chats in which both fill it
     * @param onlyA in which A alone does
     * @param onlyB in which B alone does
     * @param neither in which none does
     */
    public record Field(String key, int weight, double same, double alike, int both, int onlyA, int onlyB, int neither) {
        public Field {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * A chat with what is said otherwise.
     *
     * @param number its place, from 1
     * @param id what the source calls it; null where that is not known
     * @param points how alike both are
     */
    public record Differing(int number, String id, double points, List<Difference> differences) {
        public Differing {
            differences = List.copyOf(differences);
        }
    }

    /** What both say of a field; nothing is an empty list. */
    public record Difference(String key, List<String> a, List<String> b) {
        public Difference {
            Objects.requireNonNull(key, "key");
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }
}
