package org.yaosu.extractor.fields.declared;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.yaosu.api.field.FieldSpec;

/** A field without code. */
@ObjectClassDefinition(id = DeclaredFieldConfig.PID, name = "Yaosu field", description = "A field declared by settings; any number of them")
@interface DeclaredFieldConfig {

    /** The factory PID: a file named {@code org.yaosu.field-NAME.cfg} is one field. */
    String PID = "org.yaosu.field";

    /** The sides whose turns may be searched. */
    enum Speaker {
        customer, agent, any
    }

    @AttributeDefinition(name = "Key", description = "The key in a record, such as 车辆-车牌号")
    String key();

    @AttributeDefinition(name = "Question", description = "The line that asks a model for it")
    String question() default "";

    @AttributeDefinition(name = "List", description = "Whether it takes several values")
    boolean list() default false;

    @AttributeDefinition(name = "Closed values", description = "The only values allowed, separated by commas; none for any text")
    String[] values() default {};

    @AttributeDefinition(name = "Pattern", description = "Regular expression that finds a value; its first group, if it has one, is the value. "
            + "Without a pattern the closed values are looked for as words")
    String pattern() default "";

    @AttributeDefinition(name = "Speaker", description = "Whose turns are searched", options = {
            @Option(label = "Customer", value = "customer"), @Option(label = "Agents and others", value = "agent"), @Option(label = "Anybody", value = "any") })
    Speaker speaker() default Speaker.customer;

    @AttributeDefinition(name = "Order", description = "Place in the form; the built-in fields have 1 to 21")
    int order() default FieldSpec.LAST;

    @AttributeDefinition(name = "Personal", description = "Whether values are personal data")
    boolean personal() default false;
}
