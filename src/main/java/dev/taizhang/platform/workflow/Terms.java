package dev.taizhang.platform.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a transition is had, in whatever state it begins.
 *
 * @param request method and path below the record, as {@code POST /submission}; null where the service does it itself
 * @param guards what else must hold, in words
 * @param responsibleToo whether the roles also count at the organisations responsible for an action on the record
 */
public record Terms(@Nullable String request, List<String> guards, boolean responsibleToo) {

    static final Terms NONE = new Terms(null, List.of(), false);

    public Terms {
        guards = List.copyOf(guards);
    }
}
