package dev.taizhang.closing;

import dev.taizhang.audit.RecordOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Tells the trail whose closings are of which a table was taken away. */
@ApplicationScoped
class OwnersOfClosings implements RecordOwners {

    private final ClosingRepository closings;

    OwnersOfClosings(ClosingRepository closings) {
        this.closings = closings;
    }

    @Override
    public Map<String, String> ownersOf(Collection<String> ids) {
        return closings.keepers(ids);
    }
}
