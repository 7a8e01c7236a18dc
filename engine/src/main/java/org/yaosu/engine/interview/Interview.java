package org.yaosu.engine.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.call.Answered;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Caller;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.privacy.Mask;
import org.yaosu.engine.prompt.Chunker;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.PromptCost;
import org.yaosu.engine.prompt.PromptRenderer;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.Window;
import org.yaosu.engine.read.AnswerReader;
import org.yaosu.engine.read.ReadAnswer;

/**
 * Asks one provider about one customer of one chat, to the end: chunk by chunk, step by step, once more where an answer
 * cannot be read. For one thread.
 */
final class Interview {

    /** Of an answer that cannot be read, so much is shown to the model again, in characters. */
    private static final int REPEATED = 500;

    private final Handle provider;
    private final Optional<Handle> writer;
    private final PromptTemplate template;
    private final Mask mask;
    private final InterviewSettings settings;
    private final CallTally tally;
    private final Caller caller = new Caller();
    private final AnswerReader reader = new AnswerReader();
    private final Set<String> repairs = new LinkedHashSet<>();
    private boolean asked;
    private boolean reasked;

    /** @param writer who prepares what the provider reads; empty where it is asked all steps itself */
    Interview(Handle provider, Optional<Handle> writer, PromptTemplate template, Mask mask, InterviewSettings settings, CallTally tally) {
        this.provider = provider;
        this.writer = writer;
        this.template = template;
        this.mask = mask;
        this.settings = settings;
        this.tally = tally;
    }

    /**
     * What the provider says.
     *
     * @param frame the question without its chat
     * @param lines the chat as the provider may see it
     * @param customer the customer's real name
     * @throws ModelException if the provider was given up
     * @throws org.yaosu.engine.prompt.WindowTooSmallException if its window has no room for a chat
     */
    Interviewed ask(Question frame, List<Line> lines, Optional<String> customer, int samples) {
        if (writer.isPresent()) {
            List<String> outlines = outlines(writer.get()).of(frame, lines);
            List<Part> parts = outlines.isEmpty() ? List.of() : List.of(new Part(frame, outlines));
            return Smaller.where(provider, window -> ask(frame, parts, customer, samples, window));
        }
        return Smaller.where(provider, window -> ask(frame, Chunker.chunks(template, frame, lines, window).stream()
                .map(chunk -> new Part(Questions.about(frame, chunk), List.of())).toList(), customer, samples, window));
    }

    private Outlines outlines(Handle by) {
        return new Outlines(by, template, settings, tally);
    }

    /**
     * What that would take; nobody is asked.
     *
     * @param known whether a call was answered before
     * @throws org.yaosu.engine.prompt.WindowTooSmallException if the provider's window has no room for a chat
     */
    List<InterviewCost> estimate(Question frame, List<Line> lines, int samples, Predicate<CallKey> known) {
        if (writer.isPresent()) {
            PromptCost last = PromptCost.NONE;
            for (int number = 0; number < samples; number++) {
                last = last.plus(PromptCost.ofLast(template, frame));
            }
            return List.of(outlines(writer.get()).estimate(frame, lines, known), InterviewCost.of(provider, last));
        }
        Window window = new Window(provider.window(), provider.windowCharacters());
        PromptCost sum = PromptCost.NONE;
        for (int number = 0; number < samples; number++) {
            Sample sample = sample(number, samples);
            sum = sum.plus(PromptCost.of(template, frame, lines, window,
                    messages -> known.test(CallKey.of(provider, request(messages, template.json(0), sample), sample.number()))));
        }
        return List.of(InterviewCost.of(provider, sum));
    }

    private Interviewed ask(Question frame, List<Part> parts, Optional<String> customer, int samples, Window window) {
        List<Told> told = new ArrayList<>();
        for (int number = 0; number < samples; number++) {
            Sample sample = sample(number, samples);
            try {
                sample(frame, parts, customer, new PromptRenderer(window), sample).ifPresent(told::add);
            } catch (ModelException failure) {
                // Too long a chat is cut again, and a provider that was taken away has a successor: both start anew.
                if (told.isEmpty() || failure.kind() == Kind.TOO_LONG || failure.kind() == Kind.CANCELLED) {
                    throw failure;
                }
                repairs.add("answered " + told.size() + " of " + samples + " samples");
                break;
            }
        }
        if (told.isEmpty()) {
            return asked ? new Interviewed(Outcome.UNANSWERED, Optional.empty(), "", "", false, Set.of(), Map.of(), List.copyOf(repairs)) : Interviewed.NOT_ASKED;
        }
        Outcome outcome = reasked ? Outcome.REASKED : repairs.isEmpty() ? Outcome.ANSWERED : Outcome.REPAIRED;
        return new Interviewed(outcome, Optional.of(new Provenance(Source.MODEL, provider.id(), provider.model())), "", "", false, keys(frame.form()),
                Vote.of(told, frame.form()), List.copyOf(repairs));
    }

    private static Set<String> keys(Form form) {
        return form.fields().stream().map(FieldSpec::key).collect(Collectors.toUnmodifiableSet());
    }

    /** One answer about the whole chat; empty where no part of it could be read. */
    private Optional<Told> sample(Question frame, List<Part> parts, Optional<String> customer, PromptRenderer renderer, Sample sample) {
        Optional<Told> whole = Optional.empty();
        for (Part one : parts) {
            Optional<Told> part = read(one, renderer, sample)
                    .map(answer -> Told.about(customer, restored(answer.records())));
            Optional<Told> before = whole;
            whole = part.map(now -> before.orElse(Told.NOTHING).then(now, frame.form())).or(() -> before);
        }
        return whole;
    }

    private Optional<ReadAnswer> read(Part part, PromptRenderer renderer, Sample sample) {
        Question question = part.question();
        List<String> replies = new ArrayList<>(part.replies());
        List<Message> messages = List.of();
        Answered last = null;
        for (int step = replies.size(); step < template.steps(); step++) {
            messages = part.replies().isEmpty() ? renderer.messages(template, step, question, replies) : renderer.whole(template, step, question, replies);
            last = call(request(messages, template.json(step), sample), sample);
            replies.add(last.reply().text());
        }
        ReadAnswer answer = read(last, question.form());
        if (does(answer, last)) {
            return Optional.of(answer);
        }
        tally.trouble(provider.id(), "an answer could not be read: " + answer.problem());
        List<Message> again = again(messages, last.reply().text(), answer.problem(), question, renderer.window());
        if (again.equals(messages)) {
            // Or the same answer would be read once more.
            tally.unusable(last.key());
        }
        return second(request(again, template.json(template.steps() - 1), sample), sample, last, question.form());
    }

    /** What cannot be read at the second time either is asked anew the next time that somebody wants to know; the steps before it are not. */
    private Optional<ReadAnswer> second(ModelRequest request, Sample sample, Answered first, Form form) {
        reasked = true;
        Answered second = call(request, sample);
        ReadAnswer answer = read(second, form);
        if (does(answer, second)) {
            return Optional.of(answer);
        }
        tally.trouble(provider.id(), "the answer to a second question could not be read: " + answer.problem());
        tally.unusable(first.key());
        tally.unusable(second.key());
        return Optional.empty();
    }

    /** Of what need not be JSON, any text will do. */
    private boolean does(ReadAnswer answer, Answered reply) {
        return answer.readable() || !template.json(template.steps() - 1) && !reply.reply().text().isBlank();
    }

    private ReadAnswer read(Answered reply, Form form) {
        ReadAnswer answer = reader.read(reply.reply().text(), form);
        repairs.addAll(answer.repairs());
        if (answer.partial()) {
            repairs.add("kept what was whole of an answer that broke off");
        }
        if (!answer.unknownKeys().isEmpty()) {
            repairs.add("dropped " + answer.unknownKeys().size() + " keys that are none of the form's");
        }
        return answer;
    }

    /** The same question with what was wrong; of the answer as much as the window leaves room for. */
    private List<Message> again(List<Message> messages, String reply, String problem, Question question, Window window) {
        Message request = new Message(Author.USER, "上面的回答无法读取（" + problem + "）。" + (template.json(template.steps() - 1)
                ? "请重新回答，只输出一个 JSON 对象，不要任何其他文字，格式：\n" + question.skeleton() : "请按前面的要求重新回答。"));
        String repeated = reply.strip().isEmpty() ? "（空）" : reply.strip();
        for (int length = Math.min(REPEATED, repeated.length()); length > 0; length /= 2) {
            List<Message> again = new ArrayList<>(messages);
            again.add(new Message(Author.ASSISTANT, repeated.substring(0, Character.isHighSurrogate(repeated.charAt(length - 1)) ? length - 1 : length)));
            again.add(request);
            if (window.fits(again)) {
                return again;
            }
        }
        return messages;
    }

    private ModelRequest request(List<Message> messages, boolean json, Sample sample) {
        return new ModelRequest(messages, sample.temperature(), OptionalInt.empty(), json && provider.json(), settings.timeLimit());
    }

    private Answered call(ModelRequest request, Sample sample) {
        asked = true;
        Answered answer = caller.call(provider, request, sample.number(), tally);
        answer.reply().notes().forEach(note -> repairs.add(provider.id() + " remarks: " + note));
        return answer;
    }

    private Sample sample(int number, int samples) {
        return new Sample(number, samples > 1 ? OptionalDouble.of(settings.sampleTemperature()) : OptionalDouble.empty());
    }

    /**
     * A part of the chat that is asked about by itself.
     *
     * @param replies what was said in the steps that were taken already
     */
    private record Part(Question question, List<String> replies) {
    }

    /** One of several answers to the same question. */
    private record Sample(int number, OptionalDouble temperature) {
    }

    private List<Map<String, List<String>>> restored(List<Map<String, List<String>>> records) {
        return records.stream().map(values -> {
            Map<String, List<String>> restored = new LinkedHashMap<>();
            values.forEach((key, texts) -> restored.put(key, texts.stream().map(mask::restore).toList()));
            return restored;
        }).<Map<String, List<String>>>map(values -> values).toList();
    }
}
