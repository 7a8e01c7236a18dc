package org.yaosu.engine.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON without names: what stands where is agreed with {@link JsonIn}. */
final class JsonOut {

    static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one thing. */
    @FunctionalInterface
    interface Part {
        void to(JsonOut out) throws IOException;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        void to(JsonOut out, T item) throws IOException;
    }

    static byte[] write(Part whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            new JsonOut(generator).row(whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        }
        return bytes.toByteArray();
    }

    JsonOut text(String text) throws IOException {
        generator.writeString(text);
        return this;
    }

    JsonOut number(long number) throws IOException {
        generator.writeNumber(number);
        return this;
    }

    JsonOut real(double number) throws IOException {
        generator.writeNumber(number);
        return this;
    }

    JsonOut flag(boolean flag) throws IOException {
        generator.writeBoolean(flag);
        return this;
    }

    JsonOut nothing() throws IOException {
        generator.writeNull();
        return this;
    }

    JsonOut texts(List<String> texts) throws IOException {
        return list(texts, JsonOut::text);
    }

    <T> JsonOut list(List<T> items, Item<T> item) throws IOException {
        return row(out -> {
            for (T one : items) {
                item.to(out, one);
            }
        });
    }

    JsonOut row(Part part) throws IOException {
        generator.writeStartArray();
        part.to(this);
        generator.writeEndArray();
        return this;
    }
}
