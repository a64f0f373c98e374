package dev.taizhang.platform.json;

import jakarta.ws.rs.core.UriInfo;

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
}
