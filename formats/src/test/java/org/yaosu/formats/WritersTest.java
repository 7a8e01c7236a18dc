package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;

class WritersTest {

    @Test
    void aSubmissionHasEveryFieldTypedAndKeepsThePlaceOfARejectedChat() throws IOException {
        String written = write(new SubmissionWriter(), sink -> {
            sink.write(1, Samples.extraction("小林"));
            sink.reject(new Rejection(2, Optional.empty(), "chat_text is missing"));
        });

        assertThat(written).isEqualTo("""
                [
                    {
                        "infos": [
                            {
                                "姓名": "小林",
                                "邮箱": "",
                                "话题": [
                                    "价格",
                                    "试用"
                                ],
                                "参与人": []
                            }
                        ],
                        "index": 1
                    },
                    {
                        "infos": [],
                        "index": 2
                    }
                ]
                """);
    }

    @Test
    void aSubmissionOfNoChatsIsAnEmptyArray() throws IOException {
        assertThat(write(new SubmissionWriter(), sink -> { })).isEqualTo("[]\n");
    }

    @Test
    void aJsonLineTellsWhereEveryValueComesFromAndLeavesOutWhatIsEmpty() throws IOException {
        String written = write(new JsonlWriter(), sink -> {
            sink.write(1, Samples.extraction("小林"));
            sink.reject(new Rejection(2, Optional.of("b"), "chat_text is missing (byte 7)"));
        });

        assertThat(written.lines()).containsExactly(
                "{\"index\":1,\"id\":\"chat-1\",\"records\":[{"
                        + "\"姓名\":{\"value\":\"小林\",\"found\":[{\"text\":\"小林\",\"confidence\":0.75,\"source\":\"finder\","
                        + "\"name\":\"org.example.name\",\"version\":\"1.2.0\",\"evidence\":[{\"start\":0,\"end\":2,\"text\":\"小林\"}]}]},"
                        + "\"邮箱\":{\"value\":\"\",\"problems\":[\"the finder failed\"]},"
                        + "\"话题\":{\"value\":[\"价格\",\"试用\"],\"found\":["
                        + "{\"text\":\"价格\",\"confidence\":1.0,\"source\":\"model\",\"name\":\"some-model\",\"version\":\"\",\"evidence\":[]},"
                        + "{\"text\":\"试用\",\"confidence\":1.0,\"source\":\"model\",\"name\":\"some-model\",\"version\":\"\",\"evidence\":[]}]},"
                        + "\"参与人\":{\"value\":[]}}]}",
                "{\"index\":2,\"id\":\"b\",\"error\":\"chat_text is missing (byte 7)\"}");
    }

    @Test
    void anEmojiIsWrittenAsItselfAndHalfOfOneAsTheReplacementCharacter() throws IOException {
        for (RecordWriter writer : new RecordWriter[] {new SubmissionWriter(), new JsonlWriter()}) {
            assertThat(write(writer, sink -> sink.write(1, Samples.extraction("林😀\ud83d")))).contains("\"林😀\ufffd\"");
        }
    }

    @Test
    void theStreamStaysOpenAndASecondCloseWritesNothing() throws IOException {
        for (RecordWriter writer : new RecordWriter[] {new SubmissionWriter(), new JsonlWriter()}) {
            boolean[] closed = new boolean[1];
            ByteArrayOutputStream output = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            RecordSink sink = writer.open(output);
            sink.reject(new Rejection(1, Optional.empty(), "no"));
            sink.end();
            sink.close();
            int size = output.size();
            sink.close();

            assertThat(output.size()).isEqualTo(size).isPositive();
            assertThat(closed[0]).isFalse();
        }
    }

    @Test
    void aSubmissionThatWasNotEndedIsNoWholeArray() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (RecordSink sink = new SubmissionWriter().open(output)) {
            sink.reject(new Rejection(1, Optional.empty(), "no"));
        }
        assertThat(output.toString(StandardCharsets.UTF_8).strip()).doesNotEndWith("]");
    }

    private interface Use {
        void with(RecordSink sink) throws IOException;
    }

    private static String write(RecordWriter writer, Use use) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (RecordSink sink = writer.open(output)) {
            use.with(sink);
            sink.end();
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
