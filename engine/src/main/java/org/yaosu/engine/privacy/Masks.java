package org.yaosu.engine.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.roles.Cast;

/**
 * Makes the mask of a chat. Who speaks, is addressed or is quoted is hidden by name, and by what in a label may be a name;
 * what fields know to be personal, by the places they tell; numbers and e-mail addresses wherever they stand, so that they
 * are hidden without their fields too.
 */
public final class Masks {

    private Masks() {
    }

    /**
     * The mask for one conversation.
     *
     * @throws org.yaosu.engine.answer.FieldGoneException if a field left meanwhile, and failed
     * @throws IllegalStateException if a field fails to say where personal data stands: nothing may be sent then
     */
    public static Mask of(Conversation conversation, Cast cast, List<LiveField> fields) {
        String source = conversation.chat().source();
        PlaceholderMask mask = new PlaceholderMask(source);
        cast.names().forEach(mask::addSpeaker);
        conversation.customer().ifPresent(mask::addPerson);
        cast.mentioned().forEach(mask::addPerson);
        pieces(fields, conversation).forEach(piece -> mask.add(piece.kind(), piece.span().of(source)));
        return mask;
    }

    /** The places of personal data, none twice: of an address that begins with a region, the region and the rest. */
    private static List<Piece> pieces(List<LiveField> fields, Conversation conversation) {
        BitSet taken = new BitSet();
        List<Piece> pieces = new ArrayList<>();
        fields.stream().filter(field -> field.spec().personal()).flatMap(field -> places(field, conversation))
                .sorted(Comparator.comparingInt((Piece piece) -> piece.span().length()).thenComparing(piece -> piece.span().start()))
                .forEach(piece -> {
                    int end = piece.span().end();
                    for (int start = taken.nextClearBit(piece.span().start()); start < end; start = taken.nextClearBit(start)) {
                        int next = taken.nextSetBit(start);
                        int stop = next < 0 ? end : Math.min(next, end);
                        pieces.add(new Piece(piece.kind(), new Span(start, stop)));
                        taken.set(start, stop);
                    }
                });
        return pieces;
    }

    private static Stream<Piece> places(LiveField field, Conversation conversation) {
        try {
            return field.extractor().personal(conversation).stream().map(span -> new Piece(kind(field.spec()), span));
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            field.broke(broken);
            throw new IllegalStateException("the field of " + field.provenance().name() + " could not say where personal data stands: "
                    + broken.getClass().getSimpleName(), broken);
        }
    }

    /** {@code 手机号码} of {@code 基本信息-手机号码}: it tells the model what was there. */
    private static String kind(FieldSpec field) {
        return field.key().substring(field.key().lastIndexOf('-') + 1);
    }

    private record Piece(String kind, Span span) {
    }
}
