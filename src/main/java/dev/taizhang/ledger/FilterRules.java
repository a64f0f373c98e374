package dev.taizhang.ledger;

import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the filters of lists of records and of searches must say. */
@ApplicationScoped
class FilterRules implements ParameterRules {

    private final Ledgers ledgers;
    private final RecordAccess access;

    FilterRules(Ledgers ledgers, RecordAccess access) {
        this.ledgers = ledgers;
        this.access = access;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(
                new ParameterRule("sort", this::sort),
                new ParameterRule("state", allowed("/state", Ledger::states)),
                new ParameterRule("type", allowed("/type", Ledger::types)),
                new ParameterRule(
                        "organization", (value, target, faults) -> known("/organization", value, target, faults)),
                new ParameterRule("subtree", this::subtree),
                new ParameterRule("to", FilterRules::days));
    }

    private ParameterRule.Check allowed(String pointer, Function<Ledger<?>, Collection<String>> values) {
        return (value, target, faults) ->
                listed(target).ifPresent(ledger -> oneOf(pointer, value, values.apply(ledger), faults));
    }

    private void sort(String value, UriInfo target, Faults faults) {
        Set<String> orders = new LinkedHashSet<>(ListOrder.names());
        if (!target.getQueryParameters().containsKey("q")) {
            orders.remove("relevance");
        }
        listed(target).ifPresent(ledger -> oneOf("/sort", value, orders, faults));
    }

    private void subtree(String value, UriInfo target, Faults faults) {
        if (RecordFilter.YES_OR_NO.contains(value)) {
            return;
        }
        known("/subtree", value, target, faults);
        // Either of them names the top of what is wanted.
        if (!faults.at("/subtree") && target.getQueryParameters().containsKey("organization")) {
            faults.add("/subtree", "NAMED_TWICE", "organization");
        }
    }

    private void known(String pointer, String value, UriInfo target, Faults faults) {
        List<Ledger<?>> reached = SearchRules.isSearch(target)
                ? ledgers.all()
                : listed(target).stream().toList();
        if (!reached.isEmpty()
                && reached.stream()
                        .allMatch(ledger -> access.readable(ledger, value).isEmpty())) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", value);
        }
    }

    /** The ledger whose list is asked for. */
    private Optional<Ledger<?>> listed(UriInfo target) {
        String path = target.getPath();
        return ledgers.atPath(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void days(String value, UriInfo target, Faults faults) {
        LocalDate from = day(target.getQueryParameters().getFirst("from"));
        LocalDate to = day(value);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("/to", "BEFORE_START", "from");
        }
    }

    /** Faults of single days are known already. */
    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Scalars.day(text, "", new Faults());
    }

    private static void oneOf(String pointer, String value, Collection<String> known, Faults faults) {
        if (!known.contains(value)) {
            faults.add(pointer, "INVALID_VALUE", known);
        }
    }
}
