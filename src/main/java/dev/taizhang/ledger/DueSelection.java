package dev.taizhang.ledger;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is wanted of a list by the days on which its records are due.
 *
 * @param today the office's day
 */
public record DueSelection(DueFilter filter, DueClause clause, LocalDate today) {

    void to(DueClause.Terms terms, StringBuilder text, Map<String, Object> parameters) {
        StringBuilder asked = new StringBuilder();
        Boolean overdue = filter.overdue();
        if (overdue != null) {
            asked.append(overdue ? " and (" : " and not (")
                    .append(terms.open())
                    .append(" and ")
                    .append(terms.passed())
                    .append(')');
        }
        Integer days = filter.dueWithin();
        if (days != null) {
            asked.append(" and ").append(terms.open()).append(" and ").append(terms.within());
            parameters.put("dueBy", today.plusDays(days));
        }
        if (asked.indexOf(":today") >= 0) {
            parameters.put("today", today);
        }
        text.append(asked);
    }
}
