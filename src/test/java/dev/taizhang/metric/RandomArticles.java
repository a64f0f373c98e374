package dev.taizhang.metric;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
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

/** Articles at random: reviewed, returned, rejected, published, picked up, withdrawn again, voided. */
final class RandomArticles implements RandomBooks {

    private static final List<String> CHANNELS = List.of("BRIEF", "WECHAT", "WEBSITE");
    private static final List<String> LEVELS = List.of("NATIONAL", "PROVINCE", "CITY", "DISTRICT", "COUNTY");
    private static final Set<String> COUNTED_LEVELS = Set.of("PROVINCE", "CITY", "DISTRICT");
    private static final List<Role> REVIEWERS = List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL);

    private final Random random;
    private final List<Staff> staffs;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, String> channels = new HashMap<>();
    private final Set<String> happened = new TreeSet<>();

    private static final class Kept {
        private final Entered article;
        private final Staff staff;
        /** Stages passed; -1 for a draft, 3 for an approved one. */
        private int stages = -1;

        private boolean over;
        private final List<Placed> publications = new ArrayList<>();
        private final List<Placed> pickups = new ArrayList<>();

        Kept(Entered article, Staff staff) {
            this.article = article;
            this.staff = staff;
        }

        boolean published() {
            return publications.stream().anyMatch(Placed::stands);
        }

        boolean everPublished() {
            return publications.stream().anyMatch(placed -> placed.confirmed);
        }
    }

    /** A publication on a type of channel, or a pick-up at a level. */
    private static final class Placed {
        private final String where;
        private final LocalDate on;
        private boolean confirmed;
        private @Nullable LocalDate withdrawnOn;

        Placed(String where, LocalDate on) {
            this.where = where;
            this.on = on;
        }

        boolean stands() {
            return confirmed && withdrawnOn == null;
        }

        boolean countsThrough(LocalDate day) {
            return confirmed && !on.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
        }
    }

    RandomArticles(Random random, List<Staff> staffs) {
        this.random = random;
        this.staffs = staffs;
    }

    @Override
    public void doSomething() {
        if (kept.isEmpty() || random.nextInt(9) == 0) {
            Staff staff = any(staffs);
            kept.add(new Kept(Entered.draft("articles", staff), staff));
        } else {
            advance(any(kept));
        }
    }

    /** What has happened to articles so far. */
    Set<String> happened() {
        return happened;
    }

    @Override
    public long naive(String metric, Set<String> subtree, LocalDate from, LocalDate to, LocalDate through) {
        return kept.stream()
                .filter(article -> subtree.contains(article.staff.organization()))
                .mapToLong(article -> switch (metric) {
                    case "BRIEF_ISSUED" -> once(article.publications, Set.of("BRIEF"), from, to, through);
                    case "WECHAT_PUBLISHED" -> once(article.publications, Set.of("WECHAT"), from, to, through);
                    case "MEDIA_PICKUP_ARTICLES" -> once(article.pickups, COUNTED_LEVELS, from, to, through);
                    case "MEDIA_PICKUP_PLACEMENTS" ->
                        days(article.pickups, COUNTED_LEVELS, through).stream()
                                .filter(day -> within(day, from, to))
                                .count();
                    default -> 0;
                })
                .sum();
    }

    /** The article once, on the day of the first that counts. */
    private static long once(List<Placed> placed, Set<String> where, LocalDate from, LocalDate to, LocalDate through) {
        return days(placed, where, through).stream()
                .min(LocalDate::compareTo)
                .filter(first -> within(first, from, to))
                .map(first -> 1L)
                .orElse(0L);
    }

    private static List<LocalDate> days(List<Placed> placed, Set<String> where, LocalDate through) {
        return placed.stream()
                .filter(one -> where.contains(one.where) && one.countsThrough(through))
                .map(one -> one.on)
                .toList();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private void advance(Kept one) {
        if (one.over) {
            one.article.step(one.staff.clerk(), "submission", null).statusCode(409);
        } else if (one.stages < 0) {
            one.article.submitted();
            one.stages = 0;
        } else if (one.stages < REVIEWERS.size()) {
            review(one);
        } else {
            place(one);
        }
    }

    private void review(Kept one) {
        int decision = random.nextInt(16);
        if (decision == 0) {
            one.article
                    .step(one.staff.approver(), "void", Map.of("reason", "不再需要"))
                    .statusCode(200);
            one.over = true;
        } else if (decision <= 2) {
            boolean rejected = decision == 1;
            Press.review(one.article, one.staff, REVIEWERS.get(one.stages), rejected ? "REJECT" : "RETURN", "请修改")
                    .statusCode(200);
            one.over = rejected;
            one.stages = -1;
        } else {
            while (one.stages < REVIEWERS.size()) {
                Press.review(one.article, one.staff, REVIEWERS.get(one.stages), "PASS", null)
                        .statusCode(200);
                one.stages++;
            }
            Press.passedLongAgo(one.article);
        }
    }

    private void place(Kept one) {
        boolean pickup = one.everPublished() && random.nextBoolean();
        List<Placed> placed = pickup ? one.pickups : one.publications;
        boolean open = pickup || one.published() || !one.everPublished();
        int no = 1 + random.nextInt(placed.size() + 1);
        if (no > placed.size()) {
            if (open) {
                add(one, placed, pickup);
            }
            return;
        }
        Placed chosen = placed.get(no - 1);
        String path = (pickup ? "pickups/" : "publications/") + no;
        if (!chosen.confirmed && chosen.withdrawnOn == null) {
            one.article.step(one.staff.approver(), path + "/confirmation", null).statusCode(200);
            chosen.confirmed = true;
            happened.add(pickup ? "PICKED_UP" : "PUBLISHED");
        } else if (chosen.stands()) {
            LocalDate day = chosen.on.plusDays(random.nextInt(120));
            one.article
                    .step(
                            one.staff.approver(),
                            path + "/withdrawal",
                            Map.of("withdrawnOn", day.toString(), "reason", "有误"))
                    .statusCode(200);
            chosen.withdrawnOn = day;
            happened.add(pickup ? "PICKUP_WITHDRAWN" : "PUBLICATION_WITHDRAWN");
        }
    }

    private void add(Kept one, List<Placed> placed, boolean pickup) {
        String where = any(pickup ? LEVELS : CHANNELS);
        LocalDate on = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(480));
        // Two of one day are two, not the same one twice.
        String own = "第" + (placed.size() + 1) + "处";
        Map<String, Object> body = pickup
                ? Bodies.with(Bodies.pickup(where, on.toString()), "outlet", own)
                : Bodies.with(Bodies.publication(channel(one.staff, where), on.toString()), "issueNo", own);
        one.article
                .step(one.staff.clerk(), pickup ? "pickups" : "publications", body)
                .statusCode(201);
        placed.add(new Placed(where, on));
    }

    private String channel(Staff staff, String type) {
        return channels.computeIfAbsent(staff.organization() + type, missing -> Press.channel(staff, type));
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
