package dev.taizhang.riskcheck;

import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;

/** That the category is one for which forms and tables have a word. */
@ApplicationScoped
class FindingRequestCheck implements BodyCheck<FindingRequest> {

    @Override
    public Class<FindingRequest> type() {
        return FindingRequest.class;
    }

    @Override
    public void check(FindingRequest body, String pointerPrefix, Faults faults) {
        String category = body.category();
        if (category != null
                && category.matches(Finding.CODE)
                && !FindingCategory.names().contains(category)) {
            faults.add(pointerPrefix + "/category", "INVALID_VALUE", FindingCategory.names());
        }
    }
}
