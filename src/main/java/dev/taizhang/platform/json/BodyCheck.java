package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;

/**
 * Second pass over a body: fields that must fit together, references that must exist. A CDI bean; it runs whenever a
 * {@code T} was read, also one inside another body.
 *
 * @param <T> the body it looks at
 */
public interface BodyCheck<T extends RequestBody> {

    Class<T> type();

    /**
     * Adds the faults found. It runs even when single fields are already faulty, so that all faults come at once: such
     * fields are null (numbers 0, booleans false, lists without the faulty elements' content, lists of too many empty), and
     * their fault is already known.
     *
     * @param body the body
     * @param pointerPrefix JSON Pointer of the body itself, empty for a whole request
     * @param faults where to add
     */
    void check(T body, String pointerPrefix, Faults faults);
}
