package dev.taizhang.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation or a query parameter that clients are asked to leave. The contract marks it as deprecated, and answers that
 * came by it carry {@code Deprecation} (RFC 9745) and, once the end is settled, {@code Sunset} (RFC 8594). On a parameter
 * it holds for requests that carry that parameter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface PhasedOut {

    /** The day since which it is not to be used any more, as {@code 2026-10-01}; it begins at midnight UTC. */
    String since();

    /** The first day on which it may be gone; empty as long as that is open. */
    String gone() default "";

    /** What to use in its place, as the contract says it. */
    String instead();
}
