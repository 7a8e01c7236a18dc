package org.yaosu.api.learn;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** What a {@link Trainer} made. Holds numbers and names of features, no text of any chat. Never changes. */
@ProviderType
public interface TrainedModel {

    /** Decides by it. */
    Learned by(Rule rule);

    /** How many chats it was trained on. */
    int chats();

    /** Writes it as a file that can be put into service: UTF-8 JSON. Does not close the stream. */
    void write(OutputStream output) throws IOException;
}
