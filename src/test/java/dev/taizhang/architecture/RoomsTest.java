package dev.taizhang.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may depend on whom. The table is the design: a new room needs a row here. */
class RoomsTest {

    static final Set<String> LEDGERS = Set.of(
            "ledger",
            "meeting",
            "lecture",
            "activity",
            "channel",
            "article",
            "riskcheck",
            "plan",
            "obligation",
            "actionitem",
            "officialreport",
            "sourcedocument",
            "register");

    private static final Set<String> FOUNDATION = Set.of("shared", "platform");
    private static final Set<String> LEDGER =
            Set.of("shared", "platform", "search", "audit", "account", "organization", "metric", "ledger");
    private static final Set<String> ALL_BELOW_REPORTS = Set.of(
            "shared",
            "platform",
            "audit",
            "account",
            "organization",
            "metric",
            "ledger",
            "meeting",
            "lecture",
            "activity",
            "channel",
            "article",
            "review",
            "riskcheck",
            "plan",
            "obligation",
            "actionitem",
            "sourcedocument",
            "register");

    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /** Between these two rooms both sides own a port: access is decided over the tree, the tree is guarded by access. */
    private static final Map<String, Set<String>> PORTS_ONLY = Map.ofEntries(
            Map.entry("organization>account", Set.of("Access", "Scope")),
            Map.entry("account>organization", Set.of("OrganizationTree", "OrganizationReferences", "OrganizationName")),
            Map.entry("article>channel", Set.of("Channels")),
            Map.entry("article>review", Set.of("ReviewStage", "ReviewRules", "ReviewTerms", "Delegations")),
            Map.entry("meeting>sourcedocument", Set.of("SourceDocuments")),
            Map.entry("actionitem>riskcheck", Set.of("Findings", "Remedies")),
            Map.entry("actionitem>plan", Set.of("Commitments")),
            Map.entry("actionitem>meeting", Set.of("Decisions")),
            Map.entry(
                    "attachment>ledger",
                    Set.of("AddedFiles", "Edition", "Editions", "Expectation", "Ledger", "LedgerRoutes", "Ledgers")),
            Map.entry("notice>ledger", Set.of("Ledger", "Ledgers", "FurtherReaders", "TaskKind", "TaskSource")),
            Map.entry("task>article", Set.of("ArticleState", "PlacementState")),
            Map.entry("task>riskcheck", Set.of("FindingState")),
            Map.entry("task>actionitem", Set.of("ActionItemState", "ExtensionState")),
            Map.entry("task>plan", Set.of("ReportState", "FulfilmentState")),
            Map.entry("task>obligation", Set.of("WaiverState")),
            Map.entry("task>review", Set.of("DelegationState")),
            Map.entry("task>foureyes", Set.of("RelaxationState")),
            Map.entry("task>notice", Set.of("NoticeState")),
            Map.entry("task>closing", Set.of("ClosingState", "ReopenedPeriods")),
            Map.entry("task>completeness", Set.of("DeclarationState")),
            Map.entry("ledger>closing", Set.of("ClosedPeriods", "Concern", "Late")),
            Map.entry("completeness>ledger", Set.of("TaskKind", "TaskSource")),
            Map.entry("completeness>closing", Set.of("ClosingReaders", "ClosingsOfPeriod", "EndedPeriods")),
            Map.entry("report>completeness", Set.of("CompletenessOfPeriod", "CompletenessSummary")),
            Map.entry("officialreport>plan", Set.of("IssuedReport", "IssuedReportLedger", "ReportState")),
            Map.entry("officialreport>report", Set.of("AggregatedReport", "FrozenReports")),
            Map.entry("report>riskcheck", Set.of("FindingsOfPeriod", "FindingSummary")),
            Map.entry("report>obligation", Set.of("ObligationsOfPeriod", "ObligationView", "DutyClause")),
            Map.entry("report>plan", Set.of("PlansOfPeriod", "PlanLine", "PlanItemsOfPeriod", "PlanSummary")),
            Map.entry("report>actionitem", Set.of("ActionItemsOfPeriod", "ActionLine")));

    @Test
    void everyRoomUsesOnlyTheRoomsItMay() {
        Set<String> broken = new TreeSet<>();
        eachDependencyBetweenRooms((from, dependency) -> {
            String to = House.roomOf(dependency.getTargetClass());
            if (!MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
                broken.add(from + " may not use " + to + ": " + dependency.getDescription());
            }
        });
        assertEquals(Set.of(), broken);
    }

    @Test
    void roomsThatMeetOnlyThroughAPortUseNothingElseOfEachOther() {
        Set<String> broken = new TreeSet<>();
        eachDependencyBetweenRooms((from, dependency) -> {
            JavaClass target = House.outermost(dependency.getTargetClass());
            Set<String> ports = PORTS_ONLY.get(from + ">" + House.roomOf(target));
            if (ports != null && !ports.contains(target.getSimpleName())) {
                broken.add(from + " reaches past the port: " + dependency.getDescription());
            }
        });
        assertEquals(Set.of(), broken);
    }

    @Test
    void everyRoomIsInTheTable() {
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            String room = House.roomOf(type);
            if (!room.isEmpty() && !MAY_USE.containsKey(room)) {
                unknown.add(room);
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching(House.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        in("account"), port("organization", PORTS_ONLY.getOrDefault("account>organization", Set.of())))
                .check(House.CLASSES);
    }

    @Test
    void partsOfThePlatformFormNoCycle() {
        slices().matching(House.ROOT + ".platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(House.CLASSES);
    }

    @Test
    void everyPackageSaysWhatHappensThereAndIsNullMarked() throws Exception {
        Set<String> silent = new TreeSet<>();
        for (JavaPackage room : House.CLASSES.getDefaultPackage().getSubpackagesInTree()) {
            if (room.getName().startsWith(House.ROOT)
                    && !room.getClasses().isEmpty()
                    && !room.isAnnotatedWith(NullMarked.class)) {
                silent.add(room.getName() + " is not @NullMarked");
            }
        }
        for (Path file : packageFiles()) {
            if (!Files.readString(file).startsWith("/**")) {
                silent.add(file + " has no paragraph");
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void theRulesSeeTheService() {
        assertFalse(House.CLASSES.stream().noneMatch(type -> House.roomOf(type).equals("platform")));
    }

    private interface Visitor {
        void visit(String from, Dependency dependency);
    }

    private static void eachDependencyBetweenRooms(Visitor visitor) {
        for (JavaClass type : House.CLASSES) {
            String from = House.roomOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = House.roomOf(dependency.getTargetClass());
                if (!from.isEmpty() && !to.isEmpty() && !to.equals(from)) {
                    visitor.visit(from, dependency);
                }
            }
        }
    }

    private static List<Path> packageFiles() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return new ArrayList<>(
                    files.filter(file -> file.endsWith("package-info.java")).toList());
        }
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return DescribedPredicate.describe(
                "in " + room, type -> House.roomOf(type).equals(room));
    }

    private static DescribedPredicate<JavaClass> port(String room, Set<String> names) {
        return DescribedPredicate.describe(
                "a port of " + room,
                type -> House.roomOf(type).equals(room)
                        && names.contains(House.outermost(type).getSimpleName()));
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(List.of(more));
        return all;
    }

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> table = new HashMap<>();
        table.put("shared", Set.of());
        table.put("platform", Set.of("shared"));
        table.put("search", FOUNDATION);
        table.put("audit", FOUNDATION);
        table.put("inspection", Set.of("shared", "platform", "audit", "account", "organization"));
        table.put("organization", Set.of("shared", "platform", "search", "audit", "account"));
        table.put("account", Set.of("shared", "platform", "audit", "organization"));
        table.put("keys", Set.of("shared", "platform", "audit", "account"));
        table.put("signin", Set.of("shared", "platform", "audit", "account"));
        table.put("metric", Set.of("shared", "platform", "organization", "account"));
        table.put("foureyes", Set.of("shared", "platform", "audit", "organization", "account"));
        table.put("closing", Set.of("shared", "platform", "audit", "organization", "account"));
        table.put(
                "completeness", Set.of("shared", "platform", "audit", "organization", "account", "ledger", "closing"));
        table.put(
                "ledger",
                Set.of(
                        "shared",
                        "platform",
                        "search",
                        "audit",
                        "organization",
                        "account",
                        "metric",
                        "foureyes",
                        "closing"));
        for (String ledger : List.of(
                "lecture", "activity", "channel", "riskcheck", "plan", "obligation", "sourcedocument", "register")) {
            table.put(ledger, LEDGER);
        }
        table.put("meeting", with(LEDGER, "sourcedocument"));
        table.put("article", with(LEDGER, "channel", "review"));
        table.put("review", Set.of("shared", "platform", "audit", "account", "organization"));
        table.put("actionitem", with(LEDGER, "meeting", "riskcheck", "plan"));
        table.put(
                "report",
                Set.of(
                        "shared",
                        "platform",
                        "account",
                        "organization",
                        "metric",
                        "ledger",
                        "riskcheck",
                        "plan",
                        "obligation",
                        "actionitem",
                        "completeness"));
        table.put(
                "task",
                Set.of(
                        "shared",
                        "platform",
                        "account",
                        "organization",
                        "ledger",
                        "article",
                        "riskcheck",
                        "actionitem",
                        "plan",
                        "obligation",
                        "review",
                        "foureyes",
                        "notice",
                        "closing",
                        "completeness"));
        table.put("officialreport", Set.of("shared", "platform", "organization", "metric", "ledger", "plan", "report"));
        table.put("notice", Set.of("shared", "platform", "audit", "account", "organization", "ledger"));
        table.put("attachment", Set.of("shared", "platform", "ledger"));
        table.put("demodata", ALL_BELOW_REPORTS);
        return table;
    }
}
