package org.yaosu.evaluation.score;

import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.field.Form;

/** An engine that has a form, and extracts nothing. */
public final class FormOnly implements Extractor {

    @Override
    public Form form() {
        return Records.FORM;
    }

    @Override
    public Extraction extract(Chat chat, ExtractionOptions options) {
        throw new UnsupportedOperationException("a comparison extracts nothing");
    }
}
