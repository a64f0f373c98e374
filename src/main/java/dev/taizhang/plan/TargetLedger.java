package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.DefinitionRegistry;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The register of targets. */
@ApplicationScoped
class TargetLedger implements Ledger<Target> {

    private final DefinitionRegistry registry;

    TargetLedger(DefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String kind() {
        return "TARGET";
    }

    @Override
    public String path() {
        return "targets";
    }

    @Override
    public String numberPrefix() {
        return "标";
    }

    @Override
    public Class<Target> contentType() {
        return Target.class;
    }

    /** The metrics that figures are held against. */
    @Override
    public Set<String> types() {
        return new TreeSet<>(registry.current().codes());
    }

    /** It is settled with the whole of its period, whichever part of it is closed. */
    @Override
    public @Nullable LocalDate settledDay(Target target) {
        return Period.parse(target.period()).map(Period::end).orElse(null);
    }

    /** A target is counted by nothing; figures are held against it. */
    @Override
    public List<Fact> facts(Target target) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Target target) {
        return new SearchText.Parts().code(target.metric(), target.period());
    }
}
