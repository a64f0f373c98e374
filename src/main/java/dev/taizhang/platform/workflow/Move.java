package dev.taizhang.platform.workflow;

import dev.taizhang.platform.security.Role;
import java.util.List;

/**
 * One row of a table: from a state, by a transition, into a state.
 *
 * @param early whether the row holds only as long as the record is not confirmed
 * @param roles any of which may do it; empty where the service does it itself
 * @param <S> states
 * @param <T> transitions
 */
public record Move<S extends Enum<S>, T extends Enum<T>>(S from, boolean early, T transition, S to, List<Role> roles) {

    public Move {
        roles = List.copyOf(roles);
    }

    /** The roles as methods take them. */
    public Role[] anyOf() {
        return roles.toArray(Role[]::new);
    }
}
