package dev.taizhang.register;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.register.KeyDate.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That a key date has what its rule needs, and nothing that its rule would not look at. */
@ApplicationScoped
class KeyDateCheck implements BodyCheck<KeyDate> {

    private static final List<Integer> ORDINALS = List.of(-1, 1, 2, 3, 4, 5);

    private final ContentChecks checks;

    KeyDateCheck(ContentChecks checks) {
        this.checks = checks;
    }

    @Override
    public Class<KeyDate> type() {
        return KeyDate.class;
    }

    @Override
    public void check(KeyDate body, String pointerPrefix, Faults faults) {
        checks.reference(body.organization(), null, pointerPrefix + "/organization", faults);
        setOnce(body.set(), pointerPrefix + "/set/", faults);
        Rule rule = body.rule();
        if (rule == null) {
            return;
        }
        Set<Rule> monthly = Set.of(Rule.FIXED, Rule.NTH_WEEKDAY);
        goesWith(monthly, rule, body.month(), pointerPrefix + "/month", faults);
        goesWith(Set.of(Rule.FIXED), rule, body.day(), pointerPrefix + "/day", faults);
        goesWith(Set.of(Rule.NTH_WEEKDAY), rule, body.nth(), pointerPrefix + "/nth", faults);
        goesWith(Set.of(Rule.NTH_WEEKDAY), rule, body.weekday(), pointerPrefix + "/weekday", faults);
        goesWith(Set.of(Rule.SOLAR_TERM), rule, body.solarTerm(), pointerPrefix + "/solarTerm", faults);
        ranges(body, pointerPrefix, faults);
    }

    private static void ranges(KeyDate body, String pointerPrefix, Faults faults) {
        if (body.nth() != null && !ORDINALS.contains(body.nth())) {
            faults.add(
                    pointerPrefix + "/nth",
                    "INVALID_VALUE",
                    ORDINALS.stream().map(String::valueOf).toList());
        }
        Integer month = body.month();
        Integer day = body.day();
        // A month that is none has a fault of its own.
        if (month != null && day != null && month >= 1 && month <= 12) {
            int last = Month.of(month).maxLength();
            if (day > last) {
                faults.add(pointerPrefix + "/day", "OUT_OF_RANGE", 1, last);
            }
        }
    }

    private static void setOnce(List<LocalDate> set, String pointers, Faults faults) {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < set.size(); i++) {
            LocalDate date = set.get(i);
            if (date != null && !years.add(date.getYear())) {
                faults.add(pointers + i, "DUPLICATE");
            }
        }
    }

    /** A part whose own fault is known is absent here; it is not told a second time. */
    private static void goesWith(Set<Rule> rules, Rule rule, @Nullable Object part, String pointer, Faults faults) {
        boolean wanted = rules.contains(rule);
        if (wanted && part == null && !faults.at(pointer)) {
            faults.add(pointer, "REQUIRED");
        } else if (!wanted && part != null) {
            faults.add(pointer, "NOT_WITH_RULE", rule);
        }
    }
}
