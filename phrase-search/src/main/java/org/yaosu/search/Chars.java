package org.yaosu.search;

/**
 * A set of chars, roughly: it has all that were put in, and some more, since chars share places. Surrogates are in every set.
 * Immutable.
 */
final class Chars {

    /** Few enough for a processor's cache to hold hundreds of sets, enough for a dozen chars to let one other in a hundred pass. */
    private static final int PLACES = 1024;
    private static final char UPPER_TO_LOWER = 'a' - 'A';

    static final Chars NONE = new Chars(new long[PLACES / Long.SIZE]);
    static final Chars ANY = range(Character.MIN_VALUE, Character.MAX_VALUE);

    private final long[] bits;

    private Chars(long[] bits) {
        this.bits = bits;
    }

    static Chars of(char only) {
        return range(only, only);
    }

    /** The chars from one to another, both included. */
    static Chars range(char least, char most) {
        long[] bits = new long[PLACES / Long.SIZE];
        for (int sign = least; sign <= Math.min(most, least + PLACES - 1); sign++) {
            bits[word((char) sign)] |= 1L << sign;
        }
        return new Chars(bits);
    }

    /** The same and, of ASCII letters from {@code least} to {@code most}, the other case. */
    static Chars rangeInAnyCase(char least, char most) {
        Chars all = range(least, most);
        for (char upper = 'A'; upper <= 'Z'; upper++) {
            char lower = (char) (upper + UPPER_TO_LOWER);
            if (least <= upper && upper <= most || least <= lower && lower <= most) {
                all = all.or(of(upper)).or(of(lower));
            }
        }
        return all;
    }

    Chars or(Chars others) {
        long[] union = bits.clone();
        for (int i = 0; i < union.length; i++) {
            union[i] |= others.bits[i];
        }
        return new Chars(union);
    }

    boolean has(char sign) {
        return (bits[word(sign)] >>> sign & 1) != 0 || Character.isSurrogate(sign);
    }

    private static int word(char sign) {
        return sign % PLACES / Long.SIZE;
    }
}
