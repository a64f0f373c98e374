package dev.taizhang.ledger;

import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the filters of lists of records must say; faults of all of them are named at once. */
final class FilterRules {

    private FilterRules() {}

    @ApplicationScoped
    static class SortRule implements ParameterRule {

        private final Ledgers ledgers;

        SortRule(Ledgers ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String parameter() {
            return "sort";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            boolean searching = target.getQueryParameters().containsKey("q");
            Set<String> orders = new LinkedHashSet<>(ListOrder.names());
            if (!searching) {
                orders.remove("relevance");
            }
            listed(ledgers, target).ifPresent(ledger -> oneOf("/sort", value, orders, faults));
        }
    }

    @ApplicationScoped
    static class StateRule implements ParameterRule {

        private final Ledgers ledgers;

        StateRule(Ledgers ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String parameter() {
            return "state";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            listed(ledgers, target).ifPresent(ledger -> oneOf("/state", value, ledger.states(), faults));
        }
    }

    @ApplicationScoped
    static class TypeRule implements ParameterRule {

        private final Ledgers ledgers;

        TypeRule(Ledgers ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String parameter() {
            return "type";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            listed(ledgers, target).ifPresent(ledger -> oneOf("/type", value, ledger.types(), faults));
        }
    }

    @ApplicationScoped
    static class OrganizationRule implements ParameterRule {

        private final Ledgers ledgers;
        private final RecordAccess access;

        OrganizationRule(Ledgers ledgers, RecordAccess access) {
            this.ledgers = ledgers;
            this.access = access;
        }

        @Override
        public String parameter() {
            return "organization";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            listed(ledgers, target).ifPresent(ledger -> known("/organization", value, ledger, access, faults));
        }
    }

    @ApplicationScoped
    static class SubtreeRule implements ParameterRule {

        private final Ledgers ledgers;
        private final RecordAccess access;

        SubtreeRule(Ledgers ledgers, RecordAccess access) {
            this.ledgers = ledgers;
            this.access = access;
        }

        @Override
        public String parameter() {
            return "subtree";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            if (!RecordFilter.YES_OR_NO.contains(value)) {
                listed(ledgers, target).ifPresent(ledger -> known("/subtree", value, ledger, access, faults));
            }
        }
    }

    @ApplicationScoped
    static class DaysRule implements ParameterRule {

        @Override
        public String parameter() {
            return "to";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
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
    }

    /** The ledger whose list is asked for. */
    private static Optional<Ledger<?>> listed(Ledgers ledgers, UriInfo target) {
        String path = target.getPath();
        return ledgers.atPath(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void known(String pointer, String value, Ledger<?> ledger, RecordAccess access, Faults faults) {
        if (access.readable(ledger, value).isEmpty()) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", value);
        }
    }

    private static void oneOf(String pointer, String value, Collection<String> known, Faults faults) {
        if (!known.contains(value)) {
            faults.add(pointer, "INVALID_VALUE", known);
        }
    }
}
