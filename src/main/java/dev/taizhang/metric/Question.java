package dev.taizhang.metric;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.Tree;
import dev.taizhang.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a figure is asked for: whose events, which days, through which day, and what was known when.
 *
 * @param top of the subtree, under its latest name
 * @param tree the tree as known at {@code asOf}
 * @param subtree the organisations below it on the day of {@code through}, itself included
 * @param period the days events are counted in
 * @param through the last event day counted; withdrawals take effect up to it
 * @param asOf what was known
 */
public record Question(
        OrganizationName top, Tree tree, Set<String> subtree, Period period, LocalDate through, Instant asOf) {

    public Question {
        subtree = Set.copyOf(subtree);
    }

    /** Id of the top of the subtree. */
    public String organizationId() {
        return top.id();
    }

    /** The top under the name it bore on the last day; one that was not known yet at the instant, under its latest. */
    OrganizationName topThen() {
        return tree.nameOn(top.id(), through).orElse(top);
    }

    /** The last day counted in the period; before its start where nothing has been reached yet. */
    public LocalDate lastDay() {
        return through.isBefore(period.end()) ? through : period.end();
    }

    /** The same question about other days, held against the same tree and the same knowledge. */
    Question over(Period other, LocalDate otherThrough) {
        return new Question(top, tree, subtree, other, otherThrough, asOf);
    }
}
