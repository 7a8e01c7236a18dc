package org.yaosu.api.model;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.CLASS;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The service properties of a {@link ModelProvider}. They may change while it is in service: calls under way are given up
 * after a short wait, new ones are made on the new terms.
 */
@ComponentPropertyType
@Retention(CLASS)
@Target(TYPE)
public @interface ProviderProperties {

    /** Prefix of the property names. */
    String PREFIX_ = "yaosu.provider.";

    /** What people call this provider; unique. Set by configuration; where it is empty, the configuration's PID stands for it. */
    String id() default "";

    /** The model's name, for people. */
    String model() default "";

    /** The longest input, in tokens. */
    int window() default 8192;

    /** The longest input in characters (UTF-16), where the service counts those; 0 where it does not. */
    int window_characters() default 0;

    /** The most calls at a time. */
    int concurrency() default 2;

    /** The most calls a second; 0 for no limit. */
    double rate() default 0;

    /** The longest answer, in tokens: what is set aside for one where a budget is kept; 0 where nobody knows. */
    int completion_tokens() default 0;

    /** Whose limits they are: providers of one account share its limits, also with other processes of the same data folder; empty for the id. */
    String account() default "";

    /**
     * A digest of all that its answers depend on besides the question, such as the address, the patch and the temperature: what a
     * provider of the same id, model and variant has answered before is not asked again.
     */
    String variant() default "";

    /** The template that it is asked with unless a caller names one; empty for the engine's. */
    String template() default "";

    /**
     * Whether the model was fine-tuned for the task: it is asked with the templates that are meant for such models, and what has to be
     * prepared for it, such as a summary, is asked of another provider where there is one.
     */
    boolean tuned() default false;

    /** Price of a thousand prompt tokens, in the account's currency. */
    double prompt_price() default 0;

    /** Price of a thousand completion tokens, in the account's currency. */
    double completion_price() default 0;

    /** Whether chats leave this machine or network: where privacy is wanted, personal data is masked in what it is asked. */
    boolean remote() default true;

    /** Whether the model can be held to JSON. */
    boolean json() default false;
}
