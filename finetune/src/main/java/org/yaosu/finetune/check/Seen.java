package org.yaosu.finetune.check;

/**
 * The inputs of a file by their digests, each with the line where it stood first and the digest of its output: 24 bytes an input in open addressing.
 * For one thread.
 */
final class Seen {

    /** The value for what was not seen. */
    static final long NEVER = 0;

    private static final int START = 1 << 10;

    private long[] inputs = new long[START];
    private long[] outputs = new long[START];
    /** 0 marks a free place: lines begin at 1. */
    private long[] lines = new long[START];
    private int size;

    /** The number of different inputs. */
    int size() {
        return size;
    }

    /** Takes note of an input; returns the line where it stood before, or {@link #NEVER}. */
    long add(long input, long output, long line) {
        int place = place(input);
        if (lines[place] != NEVER) {
            return lines[place];
        }
        put(place, input, output, line);
        if (++size > inputs.length / 4 * 3) {
            grow();
        }
        return NEVER;
    }

    /** The line where an input stood first, or {@link #NEVER}. */
    long line(long input) {
        return lines[place(input)];
    }

    /** The output of an input that was seen. */
    long output(long input) {
        return outputs[place(input)];
    }

    private void put(int place, long input, long output, long line) {
        inputs[place] = input;
        outputs[place] = output;
        lines[place] = line;
    }

    private int place(long input) {
        int place = Long.hashCode(input) & inputs.length - 1;
        while (lines[place] != NEVER && inputs[place] != input) {
            place = place + 1 & inputs.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldInputs = inputs;
        long[] oldOutputs = outputs;
        long[] oldLines = lines;
        inputs = new long[oldInputs.length * 2];
        outputs = new long[inputs.length];
        lines = new long[inputs.length];
        for (int i = 0; i < oldInputs.length; i++) {
            if (oldLines[i] != NEVER) {
                put(place(oldInputs[i]), oldInputs[i], oldOutputs[i], oldLines[i]);
            }
        }
    }
}
