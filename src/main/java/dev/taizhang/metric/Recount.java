package dev.taizhang.metric;

import dev.taizhang.metric.FactSource.RecordFacts;
import dev.taizhang.platform.revision.Revisions;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates every record again. It changes nothing, unless a new version of a definition has been published: then the
 * records it applies to get their new contributions, recorded now, and earlier answers stay what they were.
 *
 * <p>Each record is recounted under the lock of its organisations and in a transaction of its own, so that it may be
 * stopped at any moment, begin again, and run on several replicas at once.
 */
@ApplicationScoped
public class Recount {

    private static final int BATCH = 200;

    private final DefinitionRegistry registry;
    private final Contributions contributions;
    private final Revisions revisions;
    private final RecountState state;
    private final List<FactSource> sources;

    Recount(
            DefinitionRegistry registry,
            Contributions contributions,
            Revisions revisions,
            RecountState state,
            @All List<FactSource> sources) {
        this.registry = registry;
        this.contributions = contributions;
        this.revisions = revisions;
        this.state = state;
        this.sources = sources;
    }

    /** Recounts all records; answers how many of them counted differently before. */
    public int run() {
        long revision = registry.refresh();
        int differing = recountAll();
        state.reached(revision);
        return differing;
    }

    private int recountAll() {
        Set<String> kinds = new HashSet<>();
        registry.current()
                .all()
                .values()
                .forEach(versions -> versions.forEach(version -> kinds.addAll(version.kinds())));
        int differing = 0;
        for (String kind : kinds) {
            for (FactSource source : sources) {
                if (source.has(kind)) {
                    differing += recount(source, kind);
                }
            }
        }
        return differing;
    }

    private int recount(FactSource source, String kind) {
        int differing = 0;
        @Nullable String after = null;
        List<RecordFacts> batch;
        do {
            String from = after;
            batch = QuarkusTransaction.requiringNew().call(() -> source.standing(kind, from, BATCH));
            for (RecordFacts facts : batch) {
                differing += QuarkusTransaction.requiringNew().call(() -> recount(source, kind, facts)) ? 1 : 0;
                after = facts.record().id();
            }
        } while (batch.size() == BATCH);
        return differing;
    }

    private boolean recount(FactSource source, String kind, RecordFacts seen) {
        if (!contributions.differ(seen.record(), seen.facts())) {
            return false;
        }
        // The record may have changed since it was read; under the lock of its organisations it cannot.
        Set<String> touched = new LinkedHashSet<>(seen.record().hosts());
        // Some records are counted for others than those who hold them.
        touched.add(Contributions.EVERYWHERE);
        var at = revisions.record(touched).at();
        RecordFacts locked =
                source.standing(kind, before(seen.record().id()), 1).getFirst();
        contributions.replace(locked.record(), locked.facts(), at);
        return true;
    }

    /** The largest text below an id, so that the record after it is that of the id. */
    private static String before(String id) {
        int last = id.length() - 1;
        return id.substring(0, last) + (char) (id.charAt(last) - 1) + "~";
    }
}
