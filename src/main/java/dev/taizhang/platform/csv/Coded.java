package dev.taizhang.platform.csv;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text, or a list of texts, that is a code of the service, as the state of a record: people read its word in tables. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Coded {

    /** What it is one of, as {@code kind}; any where it means the same everywhere. */
    String value() default "";
}
