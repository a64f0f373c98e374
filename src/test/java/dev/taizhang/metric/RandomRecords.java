package dev.taizhang.metric;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Meetings, lectures and activities at random: entered, submitted, confirmed, returned, amended, voided. */
final class RandomRecords implements RandomBooks {

    private static final List<String> LEDGERS = List.of("meetings", "lectures", "activities");
    private static final List<String> AGENDA = List.of("STUDY", "DECISION", "WORK_REPORT_HEARING", "SITUATION_REVIEW");
    private static final List<String> SPEAKERS = List.of("LEADING_CADRE", "MEMBER_CADRE", "EXTERNAL");

    private final Random random;
    private final List<Staff> staffs;
    private final List<Kept> kept = new ArrayList<>();

    /** A record and what its confirmed version says. */
    private static final class Kept {
        private final Entered entered;
        private final Staff staff;
        private final String ledger;
        private Map<String, Object> latest;
        private @Nullable Map<String, Object> counting;
        private State state = State.DRAFT;

        Kept(Entered entered, Staff staff, String ledger, Map<String, Object> body) {
            this.entered = entered;
            this.staff = staff;
            this.ledger = ledger;
            this.latest = body;
        }
    }

    private enum State {
        DRAFT,
        SUBMITTED,
        CONFIRMED,
        VOIDED
    }

    RandomRecords(Random random, List<Staff> staffs) {
        this.random = random;
        this.staffs = staffs;
    }

    @Override
    public void doSomething() {
        if (kept.isEmpty() || random.nextInt(3) == 0) {
            Staff staff = any(staffs);
            String ledger = any(LEDGERS);
            Map<String, Object> body = body(ledger, staff);
            kept.add(new Kept(Entered.draft(ledger, staff, body), staff, ledger, body));
        } else {
            advance(any(kept));
        }
    }

    @Override
    public long naive(String metric, Set<String> subtree, LocalDate from, LocalDate to, LocalDate through) {
        long sum = 0;
        for (Kept record : kept) {
            Map<String, Object> body = record.counting;
            if (body != null && NaiveCount.hosted(body, subtree)) {
                LocalDate day = LocalDate.parse(String.valueOf(body.get("heldOn")));
                boolean counts = !day.isBefore(from) && !day.isAfter(to) && !day.isAfter(through);
                sum += counts ? NaiveCount.amount(metric, record.ledger, body) : 0;
            }
        }
        return sum;
    }

    private Map<String, Object> body(String ledger, Staff staff) {
        Map<String, Object> body = new HashMap<>(Bodies.of(ledger, staff.organization()));
        body.put(
                "heldOn",
                LocalDate.of(2021, 11, 1).plusDays(random.nextInt(480)).toString());
        switch (ledger) {
            case "meetings" -> {
                body.put("type", random.nextBoolean() ? "STUDY" : "OTHER");
                body.put("agenda", numbered("kind", AGENDA, Map.of()));
                body.put("decisions", List.of());
            }
            case "lectures" -> {
                body.put("speakers", numbered("category", SPEAKERS, Map.of("postTitle", "主讲岗位")));
                body.put("attendance", 34 + random.nextInt(9));
            }
            default -> {
                body.put("status", random.nextInt(4) == 0 ? "CANCELLED" : "HELD");
                body.put("sessions", 1 + random.nextInt(4));
                body.put("coHosts", coHosts(staff));
            }
        }
        return body;
    }

    private List<Map<String, Object>> numbered(String member, List<String> values, Map<String, Object> rest) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int no = 1 + random.nextInt(3); no > 0; no--) {
            Map<String, Object> item = new HashMap<>(rest);
            item.put("no", no);
            item.put(member, any(values));
            items.add(item);
        }
        return items;
    }

    private List<String> coHosts(Staff lead) {
        Set<String> coHosts = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            coHosts.add(any(staffs).organization());
        }
        coHosts.remove(lead.organization());
        return List.copyOf(coHosts);
    }

    private void advance(Kept record) {
        switch (record.state) {
            case DRAFT -> {
                record.entered.submitted();
                record.state = State.SUBMITTED;
            }
            case SUBMITTED -> decide(record);
            case CONFIRMED -> amendOrVoid(record);
            case VOIDED ->
                record.entered.step(record.staff.clerk(), "submission", null).statusCode(409);
        }
    }

    private void decide(Kept record) {
        if (random.nextInt(4) == 0) {
            record.entered
                    .step(record.staff.approver(), "return", Map.of("reason", "请补充"))
                    .statusCode(200);
            record.state = State.DRAFT;
        } else {
            record.entered.confirmed();
            record.counting = record.latest;
            record.state = State.CONFIRMED;
        }
    }

    private void amendOrVoid(Kept record) {
        if (random.nextInt(3) == 0) {
            record.entered
                    .step(record.staff.approver(), "void", Map.of("reason", "重复"))
                    .statusCode(200);
            record.counting = null;
            record.state = State.VOIDED;
            return;
        }
        Map<String, Object> body = body(record.ledger, record.staff);
        record.entered
                .step(record.staff.clerk(), "amendments", Map.of("reason", "更正", "content", body))
                .statusCode(201);
        record.latest = body;
        record.state = State.DRAFT;
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
