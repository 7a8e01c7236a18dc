package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.extract.Spending;

/** An order, as bytes. What finders are to have learned is a thing of the process that ordered, and not kept. */
final class OrderCodec {

    private OrderCodec() {
    }

    static byte[] write(RunOrder order) {
        BatchRequest request = order.request();
        return JsonOut.write(out -> {
            out.text(request.input().toString());
            text(out, request.reader());
            out.text(request.output().toString());
            text(out, request.writer());
            out.text(request.options().customers().name());
            model(out, request.options().model());
            if (request.spending().budget().isPresent()) {
                out.real(request.spending().budget().getAsDouble());
            } else {
                out.nothing();
            }
            out.flag(request.spending().fresh()).flag(order.routed()).flag(order.again());
            text(out, order.command());
            text(out, request.name());
        });
    }

    static RunOrder read(byte[] bytes) throws SQLException {
        return JsonIn.read(bytes, in -> {
            Path input = Path.of(in.text());
            Optional<String> reader = text(in);
            Path output = Path.of(in.text());
            Optional<String> writer = text(in);
            ExtractionOptions options = new ExtractionOptions(in.name(Customers.class), model(in));
            OptionalDouble budget = in.nothing() ? OptionalDouble.empty() : OptionalDouble.of(in.real());
            Spending spending = new Spending(budget, in.flag());
            boolean routed = in.flag();
            boolean again = in.flag();
            // what follows is not there in orders of old
            Optional<String> command = in.ends() ? Optional.empty() : text(in);
            Optional<String> name = in.ends() ? Optional.empty() : text(in);
            return new RunOrder(new BatchRequest(input, reader, output, writer, options, spending, name), routed, again, command);
        });
    }

    private static void model(JsonOut out, ModelChoice model) throws IOException {
        Optional<List<String>> providers = model.providers();
        if (providers.isPresent()) {
            out.texts(providers.get());
        } else {
            out.nothing();
        }
        text(out, model.template());
        out.number(model.samples());
        text(out, model.privacy().map(Privacy::name));
    }

    private static ModelChoice model(JsonIn in) throws IOException {
        Optional<List<String>> providers = in.nothing() ? Optional.empty() : Optional.of(in.texts());
        return new ModelChoice(providers, text(in), in.integer(), text(in).map(Privacy::valueOf));
    }

    private static void text(JsonOut out, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.text(text.get());
        } else {
            out.nothing();
        }
    }

    private static Optional<String> text(JsonIn in) throws IOException {
        return in.nothing() ? Optional.empty() : Optional.of(in.text());
    }
}
