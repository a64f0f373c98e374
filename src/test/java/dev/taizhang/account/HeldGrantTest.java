package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HeldGrantTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 3, 31);

    @Test
    void holdsFromItsFirstToItsLastDayBothIncluded() {
        HeldGrant grant = new HeldGrant(Role.CLERK, "x", FIRST, LAST);
        assertFalse(grant.holdsOn(FIRST.minusDays(1)));
        assertTrue(grant.holdsOn(FIRST));
        assertTrue(grant.holdsOn(LAST));
        assertFalse(grant.holdsOn(LAST.plusDays(1)));
    }

    @Test
    void holdsWithoutEndWhereNoDayIsNamed() {
        HeldGrant grant = new HeldGrant(Role.CLERK, "x", null, null);
        assertTrue(grant.holdsOn(LocalDate.of(1990, 1, 1)));
        assertTrue(grant.holdsOn(LocalDate.of(2100, 1, 1)));
    }
}
