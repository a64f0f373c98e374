package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.problem.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether times follow each other as they must in every file: nothing is confirmed before it was entered, nothing was
 * recorded in the future, what is numbered in time goes forward.
 */
final class TimeCheck {

    private record Pair(String earlier, String later) {}

    private static final List<Pair> INSTANTS = List.of(
            new Pair("enteredAt", "confirmedAt"),
            new Pair("enteredAt", "returnedAt"),
            new Pair("enteredAt", "voidedAt"),
            new Pair("confirmedAt", "voidedAt"),
            new Pair("enteredAt", "amendedAt"),
            new Pair("amendedAt", "confirmedAt"),
            new Pair("enteredAt", "approvedAt"),
            new Pair("enteredAt", "verifiedAt"),
            new Pair("enteredAt", "closedAt"),
            new Pair("confirmedAt", "supersededAt"),
            new Pair("confirmedAt", "withdrawnRecordedAt"));

    private static final List<Pair> DAYS = List.of(
            new Pair("activeFrom", "activeTo"),
            new Pair("from", "to"),
            new Pair("releasedOn", "receivedOn"),
            new Pair("publishedOn", "withdrawnOn"),
            new Pair("foundOn", "closedOn"));

    private final Folder folder;
    private final Instant now;
    private final Faults faults;
    private Instant earliest;

    TimeCheck(Folder folder, Instant now, Faults faults) {
        this.folder = folder;
        this.now = now;
        this.faults = faults;
        this.earliest = now;
    }

    void check() {
        for (FolderFile file : FolderFile.values()) {
            folder.entries(file).forEach(entry -> walk(entry.json(), entry.pointer()));
        }
    }

    private void walk(JsonNode node, String pointer) {
        if (node.isArray()) {
            forward(node, pointer);
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            past(member.getKey(), member.getValue(), pointer);
            walk(member.getValue(), pointer + "/" + member.getKey());
        }
        INSTANTS.forEach(pair -> order(
                pair,
                instant(node.get(pair.earlier())).orElse(null),
                instant(node.get(pair.later())).orElse(null),
                pointer));
        DAYS.forEach(pair -> order(
                pair,
                day(node.get(pair.earlier())).orElse(null),
                day(node.get(pair.later())).orElse(null),
                pointer));
    }

    /** The first instant that any file names; the present if none does. */
    Instant earliest() {
        return earliest;
    }

    private void past(String name, JsonNode value, String pointer) {
        if (name.endsWith("At") || name.equals("at")) {
            instant(value).ifPresent(at -> {
                earliest = at.isBefore(earliest) ? at : earliest;
                if (at.isAfter(now)) {
                    faults.add(pointer + "/" + name, "IN_FUTURE");
                }
            });
        }
    }

    /** Submissions, reviews and states are listed in the order in which they came about. */
    private void forward(JsonNode list, String pointer) {
        for (int i = 1; i < list.size(); i++) {
            Instant before = instant(list.get(i - 1).get("at")).orElse(null);
            Instant here = instant(list.get(i).get("at")).orElse(null);
            if (before != null && here != null && here.isBefore(before)) {
                faults.add(pointer + "/" + i + "/at", "BEFORE_START", (i - 1) + "/at");
            }
        }
    }

    private <T extends Comparable<? super T>> void order(
            Pair pair, @Nullable T earlier, @Nullable T later, String pointer) {
        if (earlier != null && later != null && later.compareTo(earlier) < 0) {
            faults.add(pointer + "/" + pair.later(), "BEFORE_START", pair.earlier());
        }
    }

    /** What is not an instant has its fault already. */
    private static Optional<Instant> instant(@Nullable JsonNode node) {
        try {
            return node == null || !node.isTextual()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(node.textValue()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable JsonNode node) {
        try {
            return node == null || !node.isTextual()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(node.textValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
