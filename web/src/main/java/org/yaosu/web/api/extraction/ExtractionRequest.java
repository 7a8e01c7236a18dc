package org.yaosu.web.api.extraction;

import java.util.function.Supplier;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.format.Transcripts;
import org.yaosu.web.api.Members;

/**
 * What is to be extracted, and how.
 *
 * @param chat the chat
 * @param options how
 */
record ExtractionRequest(Chat chat, ExtractionOptions options) {

    private static final int SAMPLES = 9;
    private static final int NAME = 200;

    /**
     * Reads a request's object.
     *
     * @param transcripts who makes chats of texts, asked where there is one
     * @throws org.yaosu.web.http.ProblemException with the name of the member that is wrong
     */
    static ExtractionRequest read(Members body, Supplier<Transcripts> transcripts) {
        ExtractionOptions options = new ExtractionOptions(body.choice("customers", Customers.class).orElse(Customers.ONE),
                new ModelChoice(body.texts("providers"), body.text("template", NAME), body.number("samples", 1, SAMPLES).orElse(0),
                        body.choice("privacy", Privacy.class)));
        Chat chat = ChatText.read(body, transcripts);
        body.end();
        return new ExtractionRequest(chat, options);
    }
}
