package dev.taizhang.platform.paging;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A cursor that is sent says where to begin; only one that is not sent means the first page. One that was given out for
 * another list is refused by the list.
 */
@ApplicationScoped
class CursorRules implements ParameterRules {

    private final Cursors cursors;

    CursorRules(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("cursor", (value, _, faults) -> {
            if (value.isBlank()) {
                faults.add("/cursor", "BLANK");
            } else if (!faults.at("/cursor") && !cursors.isOne(value)) {
                faults.add("/cursor", ErrorCode.INVALID_CURSOR.name());
            }
        }));
    }
}
