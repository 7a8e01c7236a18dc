package org.yaosu.extractor.fields;

import java.util.List;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.extractor.fields.action.ActionField;
import org.yaosu.extractor.fields.address.AddressField;
import org.yaosu.extractor.fields.age.AgeField;
import org.yaosu.extractor.fields.appointment.AppointmentField;
import org.yaosu.extractor.fields.birthday.BirthdayField;
import org.yaosu.extractor.fields.blocker.BlockerField;
import org.yaosu.extractor.fields.budget.BudgetField;
import org.yaosu.extractor.fields.budgetdetail.BudgetDetailField;
import org.yaosu.extractor.fields.competitor.CompetitorField;
import org.yaosu.extractor.fields.consultation.ConsultationField;
import org.yaosu.extractor.fields.email.EmailField;
import org.yaosu.extractor.fields.intention.IntentionField;
import org.yaosu.extractor.fields.name.NameField;
import org.yaosu.extractor.fields.objections.ObjectionsField;
import org.yaosu.extractor.fields.participants.ParticipantsField;
import org.yaosu.extractor.fields.phone.PhoneField;
import org.yaosu.extractor.fields.products.ProductsField;
import org.yaosu.extractor.fields.region.RegionField;
import org.yaosu.extractor.fields.sex.SexField;
import org.yaosu.extractor.fields.stage.StageField;
import org.yaosu.extractor.fields.sufficiency.SufficiencyField;

/** The 21 fields in the order of the specification. */
final class BuiltInFields {

    private BuiltInFields() {
    }

    static List<FieldExtractor> all() {
        return List.of(new NameField(), new PhoneField(), new EmailField(), new RegionField(), new AddressField(), new SexField(),
                new AgeField(), new BirthdayField(), new ConsultationField(), new ProductsField(), new ObjectionsField(),
                new SufficiencyField(), new BudgetField(), new BudgetDetailField(), new CompetitorField(), new IntentionField(),
                new BlockerField(), new StageField(), new ParticipantsField(), new AppointmentField(), new ActionField());
    }
}
