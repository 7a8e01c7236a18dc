package org.yaosu.finetune.format;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A test file that is being written: CSV after RFC 4180, with the columns that the platform asks for. For one thread. */
public final class TestFile implements Closeable {

    /** The columns. */
    public static final List<String> COLUMNS = List.of("input", "target");
    /** The target of a row whose right answer nobody knows. */
    public static final String UNKNOWN = "-";

    private static final CsvFactory FACTORY = CsvFactory.builder()
            // quotes where there is anything to quote, also behind the first hundred characters
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.builder().addColumns(COLUMNS, CsvSchema.ColumnType.STRING).setUseHeader(true).setLineSeparator("\r\n").build();

    private final CsvGenerator csv;

    /** @param output where the bytes go; the caller closes it */
    public TestFile(OutputStream output) throws IOException {
        csv = FACTORY.createGenerator(output);
        csv.setSchema(SCHEMA);
    }

    /** Writes the next row. */
    public void write(String input, String target) throws IOException {
        csv.writeStartArray();
        csv.writeString(input);
        csv.writeString(target);
        csv.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
