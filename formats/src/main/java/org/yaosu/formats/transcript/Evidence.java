package org.yaosu.formats.transcript;

import java.util.Arrays;

/** What a whole chat tells about one label. */
final class Evidence {

    /** With this many different texts a label is surely what starts messages, be they a person's or a form's. */
    private static final int ESTABLISHED = 5;
    private static final int MOST = 32;

    private final String name;
    private int[] texts = new int[2];
    private int distinct;
    private int uses;
    private int wide;
    private int chat;
    private int talk;
    private int data;
    private int nothing;
    private int afterBlank;
    private int listed;
    private boolean doubled;
    private boolean opening;
    private boolean mentioned;
    private boolean quoted;

    Evidence(String name) {
        this.name = name;
    }

    /**
     * One more line starts with the label.
     *
     * @param textHash a hash of what follows; a broadcast repeated word for word counts once
     */
    void use(boolean wideColon, Said said, int textHash, boolean blankBefore) {
        uses++;
        wide += wideColon ? 1 : 0;
        chat += said == Said.CHAT ? 1 : 0;
        talk += said == Said.TALK ? 1 : 0;
        data += said == Said.DATA ? 1 : 0;
        nothing += said == Said.NOTHING ? 1 : 0;
        afterBlank += blankBefore ? 1 : 0;
        if (distinct < MOST && Arrays.stream(texts, 0, distinct).noneMatch(known -> known == textHash)) {
            if (distinct == texts.length) {
                texts = Arrays.copyOf(texts, distinct * 2);
            }
            texts[distinct++] = textHash;
        }
    }

    /** The next line starts with the label as well, as messages do and lines of a form do not. */
    void repeatedAtOnce() {
        doubled = true;
    }

    /** A neighbouring line starts with another label that is as rare, as lines of a form do. */
    void besideRareOne() {
        listed++;
    }

    /** The chat starts with the label. */
    void opensChat() {
        opening = true;
    }

    void mentioned() {
        mentioned = true;
    }

    void quoted() {
        quoted = true;
    }

    boolean rare() {
        return distinct <= 2 && !doubled;
    }

    boolean established() {
        return distinct >= ESTABLISHED;
    }

    boolean mostlyWide() {
        return wide * 2 >= uses;
    }

    /**
     * Whether the label names a speaker.
     *
     * @param narrowStyle whether this chat's speakers have half-width colons
     * @param busy whether the chat has somebody who speaks often, whose messages may hold forms and lists
     */
    boolean isSpeaker(boolean narrowStyle, boolean busy) {
        int score = LabelShape.score(name) + recurrence();
        score += mentioned ? 5 : 0;
        score += quoted ? 2 : 0;
        score += doubled ? 1 : 0;
        score += chat > 0 ? 3 : 0;
        score += opening ? 2 : 0;
        score += talk > 2 ? 2 : talk > 0 ? 1 : 0;
        score -= data == uses ? 1 : 0;
        score -= nothing * 2 > uses ? 2 : 0;
        score -= afterBlank == uses ? 2 : 0;
        score -= !mostlyWide() && !narrowStyle ? 2 : 0;
        score -= busy && !mentioned && listed >= uses ? 2 : 0;
        return score >= (busy ? 1 : 0);
    }

    private int recurrence() {
        if (distinct < 3) {
            return distinct - 1;
        }
        return distinct < ESTABLISHED ? 2 : distinct < 10 ? 3 : distinct < 20 ? 4 : 5;
    }
}
