package org.yaosu.provider.kit;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that one setting takes.
 *
 * @param whole whether only whole ones
 */
record Numbers(boolean whole, double least, double above, double most) {

    /** By its type and its {@link Range}, if it has one. */
    static Numbers of(Method setting) {
        boolean whole = setting.getReturnType() == int.class;
        double smallest = whole ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY;
        double greatest = whole ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY;
        Range range = setting.getAnnotation(Range.class);
        return range == null ? new Numbers(whole, smallest, Double.NEGATIVE_INFINITY, greatest)
                : new Numbers(whole, Math.max(smallest, range.least()), range.above(), Math.min(greatest, range.most()));
    }

    boolean take(double number) {
        return Double.isFinite(number) && number >= least && number > above && number <= most && !(whole && number != Math.rint(number));
    }

    /** Such as {@code a whole number, at least 1 and at most 6}. */
    @Override
    public String toString() {
        List<String> bounds = new ArrayList<>();
        if (Double.isFinite(above)) {
            bounds.add("above " + plain(above));
        } else if (Double.isFinite(least) && least != Integer.MIN_VALUE) {
            bounds.add("at least " + plain(least));
        }
        if (Double.isFinite(most)) {
            bounds.add("at most " + plain(most));
        }
        return (whole ? "a whole number" : "a number") + (bounds.isEmpty() ? "" : ", " + String.join(" and ", bounds));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
