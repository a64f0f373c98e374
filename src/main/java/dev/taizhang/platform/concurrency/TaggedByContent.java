package dev.taizhang.platform.concurrency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a reading operation whose answer changes though no revision does, as what the service does by itself: its entity tag
 * is the digest of what is answered. That spares the way, not the work.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TaggedByContent {}
