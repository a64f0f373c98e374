package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.web.ParameterRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/** By what lists of records can be sorted. */
@ApplicationScoped
class SortRule implements ParameterRule {

    @Override
    public String parameter() {
        return "sort";
    }

    @Override
    public void check(String value, MultivaluedMap<String, String> path, Faults faults) {
        RecordFilter.checkSort(value, faults);
    }
}
