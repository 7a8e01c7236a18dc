package org.yaosu.engine.call;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

/** What goes wrong with providers, as exceptions and in words. */
final class Trouble {

    /** Longer words are cut: they are shown in lines. */
    private static final int LONGEST = 300;

    private Trouble() {
    }

    /** A failure's words, on one line. */
    static String words(ModelException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? words(failure.kind()) : line(message, LONGEST);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case AUTH -> "the account or its keys are refused";
            case QUOTA -> "what the account may use is used up";
            case RATE -> "too many calls in too short a time";
            case BUSY -> "the service has no capacity now";
            case AUDIT -> "the content audit refused the question or the answer";
            case TOO_LONG -> "the request does not fit the model's window";
            case PROTOCOL -> "the service does not speak as agreed";
            case NETWORK -> "the service was not reached, or the connection broke";
            case CANCELLED -> "the call was given up";
        };
    }

    /** A text on one line, cut after so many characters. */
    static String line(String text, int most) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    /** The failure that a provider's throwable stands for. Foreign messages may quote the chat: only their class is named. */
    static ModelException of(Throwable thrown) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException) && failure.getCause() != null) {
            failure = failure.getCause();
        }
        if (failure instanceof ModelException told) {
            return told;
        }
        if (failure instanceof CancellationException) {
            return new ModelException(Kind.CANCELLED, true, "the provider gave the call up", null);
        }
        return protocol("the provider failed with " + failure.getClass().getName());
    }

    static ModelException protocol(String words) {
        return new ModelException(Kind.PROTOCOL, false, words, null);
    }

    /** The provider left the registry: another one, or its successor, may be asked. */
    static ModelException gone() {
        return new ModelException(Kind.CANCELLED, true, "the provider has gone away", null);
    }
}
