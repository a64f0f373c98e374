package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.notice.GivenUp;
import dev.taizhang.plan.Planning;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is shown as a task can be done by whoever it is shown to, with the tag it bears; and whoever is not shown it is refused.
 * A whole office plays until nothing waits any more.
 */
@QuarkusTest
class TaskLawTest {

    /** Shown to those alone whose it is, though others could help. */
    private static final Set<TaskKind> OWN =
            EnumSet.of(TaskKind.REVISE_RECORD, TaskKind.DECLARE_COMPLETENESS, TaskKind.MEET_OBLIGATION);

    /** Taken first: what comes after them ends them, too. */
    private static final Set<TaskKind> FIRST = EnumSet.of(TaskKind.PROOFREAD_ARTICLE, TaskKind.APPROVE_EXTENSION);

    /** Accounts by what they are called here. */
    private final Map<String, String> accounts = new LinkedHashMap<>();

    /** Steps after which a task may stay. */
    private final Set<String> done = new HashSet<>();

    private final Set<TaskKind> taken = EnumSet.noneOf(TaskKind.class);
    private final GivenUp givenUp;
    private PlayedOffice played;

    TaskLawTest(GivenUp givenUp) {
        this.givenUp = givenUp;
    }

    private record Waiting(String account, Map<String, ?> task) {

        TaskKind kind() {
            return TaskKind.valueOf(text("kind"));
        }

        String text(String member) {
            return String.valueOf(task.get(member));
        }

        /** What it is, whoever it is shown to. */
        String thing() {
            return String.join(" ", text("kind"), text("recordId"), text("no"), text("partCode"), text("state"));
        }
    }

    /** A request: path, entity tag and body. */
    private record Step(String path, @Nullable Object body) {}

    @Test
    void everyTaskCanBeDoneByWhomItIsShownToAndByNobodyElse() {
        played.play(() -> as("clerk and approver"));
        givenUp.notice(played.unit());
        List<Waiting> shown = shown();
        for (Optional<Waiting> next = next(shown); next.isPresent(); next = next(shown)) {
            refuseOthers(next.get(), shown);
            take(next.get());
            assertTrue(done.size() < 300, "no end of tasks");
            shown = shown();
        }
        assertEquals(EnumSet.allOf(TaskKind.class), taken);
    }

    @BeforeEach
    void hire() {
        played = new PlayedOffice();
        for (Role role : List.of(
                Role.CLERK,
                Role.APPROVER,
                Role.REVIEWER_FIRST,
                Role.REVIEWER_SECOND,
                Role.REVIEWER_FINAL,
                Role.SIGNATORY,
                Role.SUPERVISOR,
                Role.READER,
                Role.ADMIN)) {
            accounts.put(role.name(), played.office().username(role));
        }
        accounts.put("clerk and approver", account("CLERK", "APPROVER"));
        accounts.put("clerk and supervisor", account("CLERK", "SUPERVISOR"));
        accounts.put("approver and signatory", account("APPROVER", "SIGNATORY"));
        accounts.put("reviewer of two stages", account("REVIEWER_FIRST", "REVIEWER_FINAL"));
        accounts.put("the post that answers", secretary());
        accounts.put("clerk of the unit", played.unit().username(Role.CLERK));
        accounts.put("clerk of the bureau", played.bureau().username(Role.CLERK));
        String today = Checks.today().toString();
        Map<String, Object> delegation = Map.of(
                "organization",
                played.office().organization(),
                "stage",
                "SECOND",
                "delegate",
                played.office().username(Role.READER),
                "from",
                today,
                "to",
                today);
        Entered.post(played.office().as(Role.REVIEWER_SECOND), "/api/v1/review-delegations", null, delegation)
                .statusCode(201);
    }

    /** What waits for all of them. */
    private List<Waiting> shown() {
        List<Waiting> shown = new ArrayList<>();
        for (String account : accounts.keySet()) {
            List<Map<String, ?>> tasks = as(account)
                    .get("/api/v1/me/tasks?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items");
            tasks.forEach(task -> shown.add(new Waiting(account, task)));
        }
        return shown;
    }

    private Optional<Waiting> next(List<Waiting> shown) {
        return shown.stream()
                .filter(waiting -> !done.contains(waiting.account() + " " + waiting.thing()))
                .min(Comparator.comparing(waiting -> !FIRST.contains(waiting.kind())));
    }

    private void refuseOthers(Waiting waiting, List<Waiting> shown) {
        if (OWN.contains(waiting.kind())) {
            return;
        }
        Set<String> asked = shown.stream()
                .filter(one -> one.thing().equals(waiting.thing()))
                .map(Waiting::account)
                .collect(Collectors.toSet());
        Step step = step(waiting);
        accounts.keySet().stream().filter(other -> !asked.contains(other)).forEach(other -> {
            int status = Entered.post(as(other), step.path(), "*", step.body())
                    .extract()
                    .statusCode();
            assertTrue(
                    Set.of(403, 404, 409).contains(status),
                    () -> other + " is not shown " + waiting + " and is answered " + status);
        });
    }

    private void take(Waiting waiting) {
        Step step = step(waiting);
        boolean creates = waiting.kind() == TaskKind.DECLARE_COMPLETENESS || waiting.kind() == TaskKind.MEET_OBLIGATION;
        ExtractableResponse<?> answer = Entered.post(
                        as(waiting.account()), step.path(), creates ? null : waiting.text("etag"), step.body())
                .extract();
        if (waiting.kind() == TaskKind.VERIFY_FINDING && answer.statusCode() == 409) {
            assertEquals("EVIDENCE_REQUIRED", answer.path("code"));
            Map<String, String> failed = Map.of("outcome", "FAILED", "reason", "无佐证");
            answer = Entered.post(as(waiting.account()), step.path(), waiting.text("etag"), failed)
                    .extract();
        }
        assertEquals(2, answer.statusCode() / 100, waiting + ": " + answer.asString());
        taken.add(waiting.kind());
        done.add(waiting.account() + " " + waiting.thing());
        if (waiting.kind() == TaskKind.WORK_ON_ACTION_ITEM
                && waiting.text("state").equals("IN_PROGRESS")) {
            goOn(waiting, "/readiness", null);
        }
        if (waiting.kind() == TaskKind.VERIFY_ACTION_ITEM) {
            goOn(waiting, "/closure", Map.of());
        }
    }

    private void goOn(Waiting waiting, String step, @Nullable Object body) {
        Entered.post(as(waiting.account()), waiting.text("href") + step, "*", body)
                .statusCode(200);
    }

    /** The step that a task names. */
    private Step step(Waiting waiting) {
        String href = waiting.text("href");
        return switch (waiting.kind()) {
            case CONFIRM_RECORD -> new Step(href + "/confirmation", null);
            case REVISE_RECORD ->
                new Step(
                        href
                                + (waiting.text("recordKind").equals("REPORT")
                                                && waiting.text("state").equals("DRAFT")
                                        ? "/computation"
                                        : "/submission"),
                        null);
            case REVIEW_ARTICLE -> new Step(href + "/reviews", Map.of("decision", "PASS"));
            case CONFIRM_PUBLICATION -> new Step(href + "/publications/" + waiting.text("no") + "/confirmation", null);
            case CONFIRM_PICKUP -> new Step(href + "/pickups/" + waiting.text("no") + "/confirmation", null);
            case PROVE_PICKUP -> new Step(href + "/pickups/" + waiting.text("no") + "/proof", Map.of("proof", "剪报扫描件"));
            case ASSIGN_FINDING -> new Step(href + "/assignment", null);
            case REMEDY_FINDING ->
                new Step(href + (waiting.text("state").equals("ASSIGNED") ? "/remediation" : "/readiness"), null);
            case VERIFY_FINDING, VERIFY_ACTION_ITEM -> new Step(href + "/verifications", Map.of("outcome", "PASSED"));
            case CLOSE_FINDING -> new Step(href + "/closure", Map.of());
            case WORK_ON_ACTION_ITEM ->
                waiting.text("state").equals("OPEN")
                        ? new Step(href + "/progress-notes", Map.of("progress", 50))
                        : new Step(href + "/evidence", Map.of("text", "整改照片" + Ids.next()));
            case APPROVE_EXTENSION -> new Step(href + "/extensions/" + waiting.text("no") + "/approval", null);
            case DECLARE_COMPLETENESS ->
                new Step(
                        "/api/v1/completeness",
                        Map.of("organization", waiting.text("organization"), "period", waiting.text("partCode")));
            case REVIEW_REPORT -> new Step(href + "/review", null);
            case SIGN_REPORT -> new Step(href + "/signature", null);
            case ISSUE_REPORT -> new Step(href + "/issue", null);
            case RETURN_REPORT -> new Step(href + "/return", Map.of("reason", "被替代的报告已失效"));
            case PROOFREAD_ARTICLE -> new Step(href + "/proofreadings", Map.of("note", "无误"));
            case PUBLISH_ARTICLE ->
                new Step(
                        href + "/publications",
                        Bodies.publication(played.channel(), Checks.today().toString()));
            case CLOSE_PERIOD -> new Step(href + "/closure", null);
            case CARRY_OUT_PLAN_ITEM ->
                new Step(href + "/fulfilments", Planning.tie(waiting.text("partCode"), played.meeting()));
            case REPLAY_NOTICE -> new Step(href + "/replay", null);
            case MEET_OBLIGATION -> new Step("/api/v1/meetings", Bodies.meeting(waiting.text("organization")));
        };
    }

    private RequestSpecification as(String account) {
        return SignedIn.with(String.valueOf(accounts.get(account)), SignedIn.PASSWORD);
    }

    private String account(String... roles) {
        List<Map<String, Object>> grants = new ArrayList<>();
        for (String role : roles) {
            grants.add(Map.of("role", role, "organization", played.office().organization()));
        }
        return SignedIn.account(grants);
    }

    /** Supervises the office, and is the post that its items name. */
    private String secretary() {
        String username = "t-" + Ids.next();
        Map<String, Object> account = new HashMap<>(Map.of(
                "username",
                username,
                "password",
                SignedIn.PASSWORD,
                "postTitle",
                "支部书记",
                "organization",
                played.office().organization(),
                "grants",
                List.of(Map.of(
                        "role",
                        Role.SUPERVISOR.name(),
                        "organization",
                        played.office().organization()))));
        Entered.post(SignedIn.admin(), "/api/v1/accounts", null, account).statusCode(201);
        return username;
    }
}
