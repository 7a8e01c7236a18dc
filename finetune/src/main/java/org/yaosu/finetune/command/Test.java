package org.yaosu.finetune.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.format.ChatRow;
import org.yaosu.chatfiles.OutputFile;
import org.yaosu.finetune.format.TestFile;
import org.yaosu.finetune.rows.RowMaker;
import org.yaosu.finetune.rows.TestRow;

/**
 * Makes a test file.
 *
 * @param preparation what it is made with
 */
record Test(Preparation preparation) {

    Prepared run() throws Exception {
        OutputFile file = preparation.outputs().get(0);
        List<ChatRow.Read> chats = preparation.chats();
        RowMaker maker = preparation.rows();
        List<TestRow> rows = maker.test(chats);
        file.write(output -> {
            try (TestFile csv = new TestFile(output)) {
                for (TestRow row : rows) {
                    csv.write(row.input(), row.target());
                }
            }
        });
        Set<String> unknown = preparation.unknown(chats);
        return new Prepared(Task.TEST, file.path(), rows.size(), rows.size(), 1, Optional.empty(), 0, maker.remarks(), unknown, Optional.of(preparation.wish().check(file.path())));
    }
}
