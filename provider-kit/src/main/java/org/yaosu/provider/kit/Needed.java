package org.yaosu.provider.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a setting that a provider cannot do without, such as a key. Where its value names a file or variable that is not there, the provider exists,
 * does as if the setting were empty, and says what is missing as its problem. Any other setting is refused for that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needed {
}
