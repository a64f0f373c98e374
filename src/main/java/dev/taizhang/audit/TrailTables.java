package dev.taizhang.audit;

import static dev.taizhang.platform.database.TableRight.DELETE;
import static dev.taizhang.platform.database.TableRight.INSERT;
import static dev.taizhang.platform.database.TableRight.UPDATE;

import dev.taizhang.platform.database.RestrictedTables;
import dev.taizhang.platform.database.TableRight;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** The trail is added to. What moves is the end of the chain, and what waits goes away with its seal. */
@ApplicationScoped
class TrailTables implements RestrictedTables {

    private static final Map<String, Set<TableRight>> RIGHTS = Map.of(
            "audit_event", Set.of(INSERT),
            "audit_seal", Set.of(INSERT),
            "audit_batch", Set.of(INSERT),
            "audit_head", Set.of(UPDATE),
            "audit_pending", Set.of(INSERT, DELETE));

    @Override
    public Map<String, Set<TableRight>> rights() {
        return RIGHTS;
    }
}
