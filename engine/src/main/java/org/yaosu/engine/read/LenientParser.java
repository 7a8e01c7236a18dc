package org.yaosu.engine.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a tree of JSON that is nearly right: a recursive descent that never gives up and never goes back, so it takes
 * linear time, and that stops counting brackets at a depth no answer has, so it needs little stack.
 */
final class LenientParser {

    private static final int DEEPEST = 60;

    private final Source source;
    private final Repairs repairs;
    private final Quotation quotation;
    private int place;
    private int objects;
    private int lists;
    /** Brackets opened beyond the greatest depth, whose closing ones are to be skipped too. */
    private int skipped;
    private boolean partial;

    LenientParser(Source source, Repairs repairs) {
        this.source = source;
        this.repairs = repairs;
        this.quotation = new Quotation(source, repairs);
    }

    /** The object or list whose bracket is at a place. */
    Json bracket(int start) {
        place = start;
        return value(false);
    }

    /** The object whose opening brace is missing and whose first key is at a place. */
    Json members(int start) {
        place = start;
        repairs.add("added a missing bracket");
        return object();
    }

    /** The place behind what was parsed. */
    int end() {
        return place;
    }

    /** Whether the text broke off inside what was parsed. */
    boolean partial() {
        return partial;
    }

    private Json value(boolean inList) {
        skipTooDeep();
        return switch (source.shape(place)) {
            case '{' -> {
                place++;
                yield object();
            }
            case '[' -> {
                place++;
                yield list();
            }
            case '(' -> tuple(inList);
            case '"', '\'' -> quoted(inList);
            default -> bare(inList);
        };
    }

    private void skipTooDeep() {
        while (objects + lists >= DEEPEST && isOpener(source.shape(place))) {
            repairs.add("read over brackets nested too deeply");
            skipped++;
            place = source.afterBlanks(place + 1);
        }
    }

    private Json tuple(boolean inList) {
        char next = source.shape(source.ahead(place + 1));
        boolean tooDeep = objects + lists >= DEEPEST;
        if (!tooDeep && (Glyphs.isQuote(next) || next == '{' || next == '[' || next == ')')) {
            repairs.add("took a tuple for a list");
            place++;
            return list();
        }
        return bare(inList);
    }

    private Json.Obj object() {
        objects++;
        List<Json.Member> members = new ArrayList<>();
        while (inObject(members)) {
            if (isOpener(source.shape(place))) {
                members.add(new Json.Member("", value(false)));
            } else {
                members.add(member());
            }
        }
        objects--;
        return new Json.Obj(members);
    }

    /** Goes on to the next member, or behind the end of the object. */
    private boolean inObject(List<Json.Member> members) {
        while (true) {
            skipSeparators(!members.isEmpty());
            char shape = source.shape(place);
            if (shape == Source.END) {
                broken();
                return false;
            }
            if (isCloser(shape) && skipped > 0) {
                skipped--;
                place++;
            } else if (shape == '}') {
                place++;
                return false;
            } else if (lists > 0 && (shape == ']' || shape == '{' && !members.isEmpty())) {
                repairs.add("added a missing bracket");
                return false;
            } else if (isCloser(shape) || shape == ':' || isBullet(shape) && Glyphs.isQuote(source.shape(source.ahead(place + 1)))) {
                place++;
            } else {
                return true;
            }
        }
    }

    private Json.Member member() {
        String key = key();
        place = source.afterBlanks(place);
        char shape = source.shape(place);
        if (shape == Source.END) {
            broken();
            return new Json.Member(key, Json.Gap.CUT);
        }
        if (shape == ':') {
            skipColon();
        } else if (!isOpener(shape) && !Glyphs.isQuote(shape)) {
            return new Json.Member(key, Json.Gap.MISSING);
        } else {
            repairs.add("added a missing colon");
        }
        shape = source.shape(place);
        if (shape == Source.END) {
            broken();
            return new Json.Member(key, Json.Gap.CUT);
        }
        boolean none = shape == ',' || isCloser(shape) || source.knownKeyAt(place);
        return new Json.Member(key, none ? Json.Gap.MISSING : value(false));
    }

    private void skipColon() {
        do {
            place = source.afterBlanks(place + 1);
        } while (source.shape(place) == ':' || source.shape(place) == '>');
    }

    private String key() {
        if (Glyphs.isQuote(source.shape(place))) {
            String key = quotation.key(place);
            place = quotation.end();
            return key;
        }
        repairs.add("read keys without quotation marks");
        int start = place;
        do {
            place++;
        } while (!source.ended(place) && source.at(place) != '\n' && source.shape(place) != ':' && source.shape(place) != ','
                && !isOpener(source.shape(place)) && !isCloser(source.shape(place)) && !Glyphs.isQuote(source.shape(place)));
        return place - start > Keys.LONGEST ? "" : Glyphs.strip(source.part(start, place));
    }

    private Json.Arr list() {
        lists++;
        List<Json> items = new ArrayList<>();
        while (inList(items)) {
            if (source.memberAt(place)) {
                repairs.add("took a list of keys and values for an object");
                items.add(object());
            } else {
                items.add(value(true));
            }
        }
        lists--;
        return new Json.Arr(items);
    }

    /** Goes on to the next item, or behind the end of the list. */
    private boolean inList(List<Json> items) {
        while (true) {
            skipSeparators(!items.isEmpty());
            char shape = source.shape(place);
            if (shape == Source.END) {
                broken();
                return false;
            }
            if (isCloser(shape) && skipped > 0) {
                skipped--;
                place++;
            } else if (shape == ']' || shape == ')') {
                place++;
                return false;
            } else if (objects > 0 && (shape == '}' || !items.isEmpty() && source.knownKeyAt(place))) {
                repairs.add("added a missing bracket");
                return false;
            } else if (shape == '}' || shape == ':') {
                place++;
            } else {
                return true;
            }
        }
    }

    private void skipSeparators(boolean afterSomething) {
        int commas = 0;
        place = source.afterBlanks(place);
        while (source.shape(place) == ',') {
            commas++;
            place = source.afterBlanks(place + 1);
        }
        boolean closes = isCloser(source.shape(place));
        if (commas > 1 || commas == 1 && (closes || !afterSomething)) {
            repairs.add("left out commas that were too many");
        } else if (commas == 0 && afterSomething && !closes && !source.ended(place)) {
            repairs.add("added a missing comma");
        }
    }

    private Json quoted(boolean inList) {
        Json text = quotation.text(place, inList, objects + lists);
        place = quotation.end();
        if (text == Json.Gap.CUT) {
            broken();
        }
        return text;
    }

    private Json bare(boolean inList) {
        int start = place;
        while (!source.ended(place) && !endsBare(inList, start)) {
            place++;
        }
        if (place >= source.length()) {
            broken();
            return Json.Gap.CUT;
        }
        String words = Glyphs.strip(source.part(start, place));
        place = Math.max(place, start + 1);
        return words.isEmpty() ? Json.Gap.MISSING : new Json.Bare(words);
    }

    private boolean endsBare(boolean inList, int start) {
        char shape = source.shape(place);
        return switch (shape) {
            case '}', ']', '\n' -> true;
            case ')' -> inList;
            case ',' -> inList || endsMember(source.ahead(place + 1));
            case '"', '\'' -> source.knownKeyAt(place);
            case '/', '#' -> place > start && Glyphs.isBlank(source.at(place - 1)) && source.commentAt(place);
            default -> false;
        };
    }

    private boolean endsMember(int next) {
        char shape = source.shape(next);
        return shape == Source.END || isCloser(shape) || shape == ',' || source.keyAt(next);
    }

    private void broken() {
        if (!quotation.closedAll()) {
            repairs.add("closed what was left open at the end");
            partial = true;
        }
    }

    private static boolean isBullet(char shape) {
        return shape == '-' || shape == '*' || shape == '+' || shape == '•';
    }

    private static boolean isOpener(char shape) {
        return shape == '{' || shape == '[';
    }

    private static boolean isCloser(char shape) {
        return shape == '}' || shape == ']';
    }
}
