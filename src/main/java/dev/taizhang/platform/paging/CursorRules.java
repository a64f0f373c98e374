package dev.taizhang.platform.paging;

import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A cursor that is sent says where to begin; only one that is not sent means the first page. */
@ApplicationScoped
class CursorRules implements ParameterRules {

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("cursor", (value, _, faults) -> {
            if (value.isBlank()) {
                faults.add("/cursor", "BLANK");
            }
        }));
    }
}
