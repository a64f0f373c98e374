package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.demodata.ActionItemRow.Extension;
import dev.taizhang.demodata.FindingRow.StateEntered;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.riskcheck.FindingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether days that steps state fit the day of the step: what is promised then lies ahead, within the bounds of a promise,
 * and what was found has happened. The replay would refuse them one by one.
 */
final class DayCheck {

    private final Folder folder;
    private final OfficeClock clock;
    private final Faults faults;

    DayCheck(Folder folder, OfficeClock clock, Faults faults) {
        this.folder = folder;
        this.clock = clock;
        this.faults = faults;
    }

    void check() {
        for (Entry<ActionItemRow> item : folder.entries(FolderFile.ACTION_ITEMS, ActionItemRow.class)) {
            extensions(item);
        }
        Map<String, LocalDate> checkedOn = new HashMap<>();
        for (Entry<?> check : folder.entries(FolderFile.RISK_CHECKS)) {
            day(check.json().path("checkedOn")).ifPresent(day -> checkedOn.put(check.key(), day));
        }
        for (Entry<FindingRow> finding : folder.entries(FolderFile.FINDINGS, FindingRow.class)) {
            foundOn(finding, checkedOn.get(finding.json().path("check").asText()));
            acceptedUntil(finding);
        }
    }

    /** Each goes beyond the day that holds, and is a promise of its instant. */
    private void extensions(Entry<ActionItemRow> item) {
        LocalDate holding = day(item.json().path("due")).orElse(LocalDate.MIN);
        for (int i = 0; i < item.row().extensions().size(); i++) {
            Extension extension = item.row().extensions().get(i);
            if (extension == null || extension.to() == null) {
                continue;
            }
            String pointer = item.pointer() + "/extensions/" + i + "/to";
            if (extension.to().isAfter(holding)) {
                holding = extension.to();
                promised(extension.to(), extension.at(), pointer);
            } else {
                faults.add(pointer, "BEFORE_START", holding.plusDays(1));
            }
        }
    }

    /** Each time it is accepted anew, until the same day. */
    private void acceptedUntil(Entry<FindingRow> finding) {
        LocalDate until = finding.row().acceptedUntil();
        for (StateEntered entered : finding.row().history()) {
            if (until == null || entered == null || entered.at() == null || entered.state() != FindingState.ACCEPTED) {
                continue;
            }
            LocalDate day = clock.dayOf(entered.at());
            String pointer = finding.pointer() + "/acceptedUntil";
            if (until.isBefore(day)) {
                faults.add(pointer, "BEFORE_START", day);
            } else {
                promised(until, entered.at(), pointer);
            }
        }
    }

    /** A check may be entered ahead of its day, and what it finds is of that day. */
    private void foundOn(Entry<FindingRow> finding, @Nullable LocalDate checkedOn) {
        Optional<LocalDate> foundOn = day(finding.json().path("foundOn"));
        Instant enteredAt = finding.row().enteredAt();
        if (foundOn.isEmpty() || checkedOn == null || enteredAt == null) {
            return;
        }
        String pointer = finding.pointer() + "/foundOn";
        LocalDate entered = clock.dayOf(enteredAt);
        LocalDate last = checkedOn.isAfter(entered) ? checkedOn : entered;
        if (foundOn.get().isBefore(checkedOn)) {
            faults.add(pointer, "BEFORE_START", checkedOn);
        } else if (foundOn.get().isAfter(last)) {
            faults.add(pointer, "TOO_LATE", last);
        }
    }

    private void promised(LocalDate day, @Nullable Instant at, String pointer) {
        if (at == null) {
            return;
        }
        LocalDate last = clock.lastPromisedOn(clock.dayOf(at));
        if (day.isAfter(last)) {
            faults.add(pointer, "TOO_LATE", last);
        }
    }

    /** What is no day has its fault already. */
    private static Optional<LocalDate> day(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
