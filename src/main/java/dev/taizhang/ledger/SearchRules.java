package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the parameters of searches must say. */
final class SearchRules {

    private SearchRules() {}

    /** For the lists of single ledgers, too. */
    @ApplicationScoped
    static class QueryRule implements ParameterRule {

        @Override
        public String parameter() {
            return "q";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            if (SearchQuery.isTooLong(value)) {
                faults.add("/q", "TOO_LONG", SearchQuery.LONGEST);
            } else if (SearchQuery.of(value).isEmpty()) {
                faults.add("/q", "NOTHING_TO_SEARCH");
            }
        }
    }

    @ApplicationScoped
    static class KindRule implements ParameterRule {

        private final Ledgers ledgers;

        KindRule(Ledgers ledgers) {
            this.ledgers = ledgers;
        }

        @Override
        public String parameter() {
            return "kind";
        }

        @Override
        public void check(String value, UriInfo target, Faults faults) {
            if (isSearch(target) && ledgers.ofKind(value).isEmpty()) {
                Set<String> kinds = new TreeSet<>();
                ledgers.all().forEach(ledger -> kinds.add(ledger.kind()));
                faults.add("/kind", "INVALID_VALUE", kinds);
            }
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
            if (isSearch(target)) {
                known("/organization", value, ledgers.all(), access, faults);
            }
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
            if (isSearch(target) && !RecordFilter.YES_OR_NO.contains(value)) {
                known("/subtree", value, ledgers.all(), access, faults);
            }
        }
    }

    private static boolean isSearch(UriInfo target) {
        return target.getPath().endsWith("/search");
    }

    private static void known(
            String pointer, String value, List<Ledger<?>> ledgers, RecordAccess access, Faults faults) {
        if (ledgers.stream().allMatch(ledger -> access.readable(ledger, value).isEmpty())) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", value);
        }
    }
}
