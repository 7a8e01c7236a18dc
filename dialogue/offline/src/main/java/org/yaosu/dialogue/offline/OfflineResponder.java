package org.yaosu.dialogue.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.api.dialogue.ResponderException;
import org.yaosu.api.dialogue.ResponderProperties;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.dialogue.offline.index.Lines;
import org.yaosu.dialogue.offline.index.OpenIndexes;
import org.yaosu.dialogue.offline.rank.Candidate;
import org.yaosu.dialogue.offline.rank.Consensus;
import org.yaosu.dialogue.offline.rank.Filling;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.skill.Skill;
import org.yaosu.dialogue.offline.skill.Skills;

/**
 * Says what was said at moments like this one, with this request's facts: searches an index, fills what it finds, and takes what agrees most
 * with all of it. Where nothing was learned, or nothing fits, it says something plain; it always has an answer.
 */
@Component(configurationPid = OfflineConfig.PID)
@ResponderProperties(id = "offline", subtracks = {DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND})
@Designate(ocd = OfflineConfig.class)
public final class OfflineResponder implements Responder {

    private final OfflineSettings settings;
    private final Lines lines;
    private final OpenIndexes indexes = new OpenIndexes();

    @Activate
    public OfflineResponder(OfflineConfig config, BundleContext context, @Reference Segmenter segmenter) {
        this(OfflineSettings.of(config, home(context)), segmenter);
    }

    OfflineResponder(OfflineSettings settings, Segmenter segmenter) {
        this.settings = settings;
        this.lines = new Lines(segmenter);
    }

    private static Path home(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("yaosu.home")).orElse("")).toAbsolutePath();
    }

    @Deactivate
    void deactivate() throws IOException {
        indexes.close();
    }

    /** @throws ResponderException if there is no such index, or it cannot be read */
    @Override
    public Optional<String> respond(DialogueRequest request, DialogueOptions options) {
        Skill skill = Skills.of(request.subtrack()).orElseThrow(() -> new ResponderException("the subtrack " + request.subtrack() + " is not known"));
        Scene scene = Scene.of(request, lines.last(request), skill.slots(request));
        List<String> words = options.index().or(settings::index).flatMap(index -> learned(index, scene, skill, options)).orElseGet(() -> PlainReplies.next(scene));
        return Optional.of(String.join(" ", words));
    }

    private Optional<List<String>> learned(Path index, Scene scene, Skill skill, DialogueOptions options) {
        List<Candidate> candidates;
        try {
            Filling filling = new Filling(scene);
            candidates = indexes.use(index, turns -> turns.search(scene.request().subtrack(), skill.clues(scene), filling, settings.candidates()));
        } catch (IOException unreadable) {
            throw new ResponderException(unreadable.getMessage(), unreadable);
        }
        List<List<String>> ordered = new Consensus(options.consensus().orElse(settings.consensus()), skill.price(), skill.sharpness()).order(candidates);
        // Without blanks: what was said may come back with its words separated in another way.
        Set<String> said = scene.lines().stream().map(Line::joined).collect(Collectors.toSet());
        return ordered.stream().filter(reply -> !said.contains(String.join("", reply)) && !skill.misplaced(reply, scene)).findFirst();
    }
}
