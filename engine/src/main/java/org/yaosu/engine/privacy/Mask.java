package org.yaosu.engine.privacy;

/**
 * Hides personal data in what a model is shown and puts it back in what the model answers. Equal values have equal
 * placeholders for as long as the mask lives: one chat.
 */
public interface Mask {

    /** Shows everything. */
    Mask NONE = new Mask() {
        @Override
        public String speaker(String label) {
            return label;
        }

        @Override
        public String person(String name) {
            return name;
        }

        @Override
        public String hide(String text) {
            return text;
        }

        @Override
        public String restore(String answer) {
            return answer;
        }
    };

    /** What stands for a speaker. */
    String speaker(String label);

    /** What stands for a person, by the bare name that {@link #restore} brings back. */
    String person(String name);

    /** A text with every personal value replaced. */
    String hide(String text);

    /** A model's answer with every placeholder replaced by its value; placeholders that were never given stay. */
    String restore(String answer);
}
