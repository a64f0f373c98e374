package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import dev.taizhang.platform.web.ParameterRules;
import dev.taizhang.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the parameters of searches must say beyond what they have in common with lists. */
@ApplicationScoped
class SearchRules implements ParameterRules {

    private final Ledgers ledgers;

    SearchRules(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public List<ParameterRule> rules() {
        return List.of(new ParameterRule("q", SearchRules::query), new ParameterRule("kind", this::kind));
    }

    static boolean isSearch(UriInfo target) {
        return target.getPath().endsWith("/search");
    }

    /** For the lists of single ledgers, too. */
    private static void query(String value, UriInfo target, Faults faults) {
        if (SearchQuery.isTooLong(value)) {
            faults.add("/q", "TOO_LONG", SearchQuery.LONGEST);
        } else if (SearchQuery.of(value).isEmpty()) {
            faults.add("/q", "NOTHING_TO_SEARCH");
        }
    }

    private void kind(String value, UriInfo target, Faults faults) {
        if (isSearch(target) && ledgers.ofKind(value).isEmpty()) {
            Set<String> kinds = new TreeSet<>();
            ledgers.all().forEach(ledger -> kinds.add(ledger.kind()));
            faults.add("/kind", "INVALID_VALUE", kinds);
        }
    }
}
