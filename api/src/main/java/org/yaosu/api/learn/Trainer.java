package org.yaosu.api.learn;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.format.ChatRow;

/** Learns from labelled chats. Safe for use by several threads. */
@ProviderType
public interface Trainer {

    /**
     * Trains on chats with labels, with the fields of this moment. The same chats give the same model.
     *
     * @param chats chats with at least one label each
     * @param before what was learned before, whose chats are kept: a chat that is among the new ones too counts as it is there
     * @throws IllegalArgumentException if a chat has no label, or if there are too few chats to learn from
     */
    TrainedModel train(List<ChatRow.Read> chats, Optional<TrainedModel> before);

    /** The same without anything learned before. */
    default TrainedModel train(List<ChatRow.Read> chats) {
        return train(chats, Optional.empty());
    }
}
