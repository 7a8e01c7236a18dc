import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Splits a corpus of the competition by conversation: {@code java Sessions.java CORPUS.jsonl.gz LAST REST.jsonl LAST.jsonl} writes the last
 * so many conversations to one file and those before to the other. A conversation begins at a row whose history has fewer than two turns. See bench/dialogue.
 */
public final class Sessions {

    /** A history of none or one turn. */
    private static final Pattern FIRST = Pattern.compile("\"history\"\\s*:\\s*\\[\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"\\s*)?]");

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        int last = Integer.parseInt(arguments[1]);
        List<String> rows = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (FIRST.matcher(row).find()) {
                    begins.add(rows.size());
                }
                rows.add(row);
            }
        }
        if (begins.size() <= last) {
            throw new IllegalArgumentException(corpus + " has " + begins.size() + " conversations; more than " + last + " are needed");
        }
        int split = begins.get(begins.size() - last);
        write(rows.subList(0, split), Path.of(arguments[2]));
        write(rows.subList(split, rows.size()), Path.of(arguments[3]));
        System.err.println("bench: " + corpus.getFileName() + ": " + (begins.size() - last) + " conversations to learn from, " + last + " to answer");
    }

    private static void write(List<String> rows, Path file) throws IOException {
        try (PrintWriter writer = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
            rows.forEach(row -> writer.print(row + '\n'));
            if (writer.checkError()) {
                throw new IOException(file + " cannot be written; is there room?");
            }
        }
    }
}
