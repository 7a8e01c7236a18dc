package org.yaosu.engine.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.engine.Extracted;

/** A form and the bundles of its fields, as bytes. */
final class FormCodec {

    private FormCodec() {
    }

    /**
     * What many chats have in common.
     *
     * @param form the fields
     * @param finders the bundles that they came from, in the same order
     */
    record Asked(Form form, List<Provenance> finders) {

        static Asked of(Extracted extracted) {
            return new Asked(extracted.extraction().form(), extracted.finders());
        }
    }

    static byte[] write(Asked asked) {
        List<FieldSpec> fields = asked.form().fields();
        return JsonOut.write(out -> out.list(IntStream.range(0, fields.size()).boxed().toList(),
                (list, at) -> list.row(row -> field(row, fields.get(at), asked.finders().get(at)))));
    }

    static Asked read(byte[] bytes) throws SQLException {
        List<Field> fields = JsonIn.read(bytes, in -> in.list(list -> list.row(FormCodec::field)));
        return new Asked(new Form(fields.stream().map(Field::spec).toList()), fields.stream().map(Field::finder).toList());
    }

    static void provenance(JsonOut out, Provenance provenance) throws IOException {
        out.row(row -> row.text(provenance.source().name()).text(provenance.name()).text(provenance.version()));
    }

    static Provenance provenance(JsonIn in) throws IOException {
        return in.row(row -> new Provenance(row.name(Source.class), row.text(), row.text()));
    }

    private static void field(JsonOut out, FieldSpec spec, Provenance finder) throws IOException {
        out.text(spec.key()).number(spec.order()).text(spec.group().name()).flag(spec.list()).number(spec.weight()).flag(spec.unique())
                .texts(spec.closedValues()).flag(spec.personal()).text(spec.question()).text(spec.policy().name()).flag(spec.verbatim());
        provenance(out, finder);
    }

    private static Field field(JsonIn in) throws IOException {
        FieldSpec spec = new FieldSpec(in.text(), in.integer(), in.name(FieldGroup.class), in.flag(), in.integer(), in.flag(),
                in.texts(), in.flag(), in.text(), in.name(MergePolicy.class), in.flag());
        return new Field(spec, provenance(in));
    }

    private record Field(FieldSpec spec, Provenance finder) {
    }
}
