package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import jakarta.ws.rs.core.UriInfo;

/**
 * Third pass over the body of a request: what its fields must fit in the stored state of that which the request is for. A
 * CDI bean.
 *
 * <p>A body without faults of its own is held against the stored state by the work itself, under its locks. This check is
 * asked only where the body is refused anyway, so that the faults of both kinds reach the client in one answer. It
 * therefore never decides whether a request is taken, and adds nothing for a caller who could not do what is asked or has
 * not seen the present state: whoever mends the body learns that next.
 *
 * @param <T> the body it looks at, or what several have in common
 */
public interface TargetCheck<T> {

    Class<T> type();

    /**
     * Adds the faults found; those of fields that are faulty in themselves are left out afterwards.
     *
     * @param body the body; what is faulty in it is null, as for a {@link BodyCheck}
     * @param target of the request
     * @param faults where to add
     */
    void check(T body, UriInfo target, Faults faults);
}
