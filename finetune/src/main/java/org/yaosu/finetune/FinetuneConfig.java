package org.yaosu.finetune;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of training files. The numbers are those that the platform for Spark's patch models states. */
@ObjectClassDefinition(id = FinetuneConfig.PID, name = "Yaosu fine-tuning", description = "Training and test files for fine-tuning")
public @interface FinetuneConfig {

    /** The configuration's PID. */
    String PID = "org.yaosu.finetune";

    @AttributeDefinition(name = "Rows", description = "The fewest rows that the platform trains with: the rows of a file of format spark are repeated until there are so many")
    long rows() default FinetuneSettings.ROWS;

    @AttributeDefinition(name = "Most rows", description = "The most rows that the platform takes")
    long rowsMost() default FinetuneSettings.ROWS_MOST;

    @AttributeDefinition(name = "Characters", description = "The most characters (UTF-16) that the platform takes in a row, input and output together")
    int characters() default FinetuneSettings.CHARACTERS;

    @AttributeDefinition(name = "Instruction", description = "What the model is told beside the input of each row of a training file")
    String instruction() default FinetuneSettings.INSTRUCTION;
}
