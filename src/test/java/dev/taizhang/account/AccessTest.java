package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Offices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role may do in its subtree, above it, beside it and far from it. */
@QuarkusTest
class AccessTest {

    @Inject
    Access access;

    @Inject
    CurrentCaller currentCaller;

    /** One tree: top, middle below it, leaf below that, and a sibling of middle; and an organisation far from it. */
    private record Tree(String top, String middle, String leaf, String sibling, String foreign) {

        static Tree grow() {
            String top = Offices.create(null);
            String middle = Offices.create(top);
            return new Tree(top, middle, Offices.create(middle), Offices.create(top), Offices.create(null));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesFiguresOfItsSubtreeAndNoOther(Role role) {
        Tree tree = Tree.grow();
        as(role, tree.middle(), () -> {
            assertTrue(access.maySeeFigures(tree.middle()));
            assertTrue(access.maySeeFigures(tree.leaf()));
            assertFalse(access.maySeeFigures(tree.top()));
            assertFalse(access.maySeeFigures(tree.sibling()));
            assertFalse(access.maySeeFigures(tree.foreign()));
            assertEquals(new Scope(false, Set.of(tree.middle(), tree.leaf())), access.visible());
        });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "STATISTICS")
    void everyOtherRoleReadsRecordsOfItsSubtreeAndNoOther(Role role) {
        Tree tree = Tree.grow();
        as(role, tree.middle(), () -> {
            assertTrue(access.mayRead(tree.middle()));
            assertTrue(access.mayRead(tree.leaf()));
            assertFalse(access.mayRead(tree.top()));
            assertFalse(access.mayRead(tree.sibling()));
            assertFalse(access.mayRead(tree.foreign()));
            assertEquals(new Scope(false, Set.of(tree.middle(), tree.leaf())), access.readable());
        });
    }

    @Test
    void statisticsReadsNoRecordAnywhere() {
        Tree tree = Tree.grow();
        as(Role.STATISTICS, tree.top(), () -> {
            assertFalse(access.mayRead(tree.top()));
            assertFalse(access.mayRead(tree.leaf()));
            assertEquals(new Scope(false, Set.of()), access.readable());
        });
        as(Role.STATISTICS, null, () -> assertEquals(new Scope(false, Set.of()), access.readable()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsHeldOnlyWhereItWasGranted(Role role) {
        Tree tree = Tree.grow();
        as(role, tree.middle(), () -> {
            for (Role asked : Role.values()) {
                assertEquals(asked == role, access.has(tree.leaf(), asked));
                assertFalse(access.has(tree.top(), asked));
                assertFalse(access.has(tree.foreign(), asked));
            }
            assertTrue(access.has(tree.middle(), Role.values()));
            assertFalse(access.has(tree.middle()));
        });
    }

    @Test
    void whatCannotBeReadIsNotThereAndWhatCanIsForbidden() {
        Tree tree = Tree.grow();
        as(Role.READER, tree.middle(), () -> {
            refused(ErrorCode.FORBIDDEN, () -> access.require(tree.leaf(), Role.CLERK));
            refused(ErrorCode.NOT_FOUND, () -> access.require(tree.top(), Role.CLERK));
            refused(ErrorCode.NOT_FOUND, () -> access.require("no-such-organisation", Role.CLERK));
        });
        as(Role.CLERK, tree.middle(), () -> assertDoesNotThrow(() -> access.require(tree.leaf(), Role.CLERK)));
    }

    @Test
    void aGrantOnEverythingHoldsEverywhere() {
        Tree tree = Tree.grow();
        as(Role.ADMIN, null, () -> {
            assertTrue(access.mayRead(tree.foreign()));
            assertTrue(access.has(tree.leaf(), Role.ADMIN));
            assertEquals(new Scope(true, Set.of()), access.readable());
        });
    }

    @Test
    void grantsAddUpAndEachKeepsToItsOwnSubtree() {
        Tree tree = Tree.grow();
        Caller caller = new Caller(
                "a", "a", List.of(new Grant(Role.CLERK, tree.leaf()), new Grant(Role.STATISTICS, tree.top())));
        as(caller, () -> {
            assertEquals(new Scope(false, Set.of(tree.leaf())), access.readable());
            assertTrue(access.maySeeFigures(tree.sibling()));
            assertFalse(access.mayRead(tree.sibling()));
            assertFalse(access.has(tree.sibling(), Role.CLERK));
            assertEquals(new Scope(false, Set.of(tree.leaf())), access.holding(Role.CLERK));
        });
    }

    @Test
    void whoeverHoldsNoGrantSeesNothing() {
        Tree tree = Tree.grow();
        as(new Caller("a", "a", List.of()), () -> {
            assertFalse(access.mayRead(tree.top()));
            assertFalse(access.maySeeFigures(tree.top()));
            assertEquals(new Scope(false, Set.of()), access.visible());
        });
    }

    private void as(Role role, @Nullable String organization, Runnable work) {
        as(new Caller("a", "a", List.of(new Grant(role, organization))), work);
    }

    private void as(Caller caller, Runnable work) {
        boolean done = currentCaller.as(caller, () -> {
            work.run();
            return true;
        });
        assertTrue(done);
    }

    private static void refused(ErrorCode code, Runnable work) {
        Problem problem = assertThrows(Problem.class, work::run);
        assertEquals(code, problem.code());
    }
}
