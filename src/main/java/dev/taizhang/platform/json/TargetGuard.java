package dev.taizhang.platform.json;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Asked before a body is refused: of what a caller may not read nothing is said but that it is not there, whatever the
 * body. A CDI bean.
 */
public interface TargetGuard {

    /**
     * Does nothing where the request is not for something this guard knows.
     *
     * @throws dev.taizhang.platform.problem.Problem NOT_FOUND where the caller may not know of what the request is for
     */
    void requireVisible(UriInfo target);

    /**
     * Asked after all guards have found it visible, and before the faults of a body are told: who may not do it at all is
     * not set to mending a body first. What is not sure without a faultless body is left to the work itself.
     *
     * @param method of the request, as {@code POST}
     * @param body null where none could be made; what is faulty in it is null, as for a {@link BodyCheck}
     * @throws dev.taizhang.platform.problem.Problem FORBIDDEN where the caller may not do this there
     */
    default void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {}
}
