package dev.taizhang.organization;

import dev.taizhang.audit.OrganizationIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells the trail which organisations codes mean today. */
@ApplicationScoped
class IdsOfCodes implements OrganizationIds {

    private final Trees trees;

    IdsOfCodes(Trees trees) {
        this.trees = trees;
    }

    @Override
    public Map<String, String> idsOf(Collection<String> idsOrCodes) {
        Tree tree = trees.now();
        Map<String, String> found = new HashMap<>();
        idsOrCodes.forEach(named -> tree.idOf(named).ifPresent(id -> found.put(named, id)));
        return found;
    }
}
