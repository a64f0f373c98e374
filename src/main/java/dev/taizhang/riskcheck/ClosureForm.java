package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddedFiles.AddedFile;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.text.FormWords;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.riskcheck.ClosureFile.Filed;
import dev.taizhang.riskcheck.Remedies.Measure;
import dev.taizhang.riskcheck.Remedies.Note;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form 问题整改销号单 that an office files with a finding: what was found, how it is rated, what was to be done until when, what
 * shows that it was done, and every step to its close-out; in the reader's language.
 */
@ApplicationScoped
class ClosureForm {

    /** What a verification came to, by the state to which it led. */
    private static final Map<FindingState, String> OUTCOMES =
            Map.of(FindingState.VERIFIED, "PASSED", FindingState.REMEDIATING, "FAILED");

    private final Template template;
    private final ClosureFile file;
    private final Messages messages;
    private final OfficeClock clock;

    /** One step, piece of evidence, extension or verification, as the form shows it. */
    @TemplateData
    record Line(
            String what,
            String post,
            String on,
            @Nullable String text,
            String when,
            @Nullable String asked) {}

    /** A file and its digest. */
    @TemplateData
    record Proof(String name, String sha256, String post, String when) {}

    /** What was to be done, with what was written down about it. */
    @TemplateData
    record Part(
            Measure said,
            String state,
            List<Line> extensions,
            List<Line> evidence,
            List<Proof> files,
            List<Line> verifications) {}

    ClosureForm(@Location("closure-form") Template template, ClosureFile file, Messages messages, OfficeClock clock) {
        this.template = template;
        this.file = file;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form of a finding the caller may read, with the tag of all that is on it but the time of printing. */
    Shown<String> of(String findingId) {
        Shown<Filed> shown = file.of(findingId);
        Locale locale = messages.locale();
        return new Shown<>(
                print(shown.view(), locale),
                ETags.ofForm(ETags.state(shown.etag()), shown.etag() + locale + shown.view()));
    }

    private String print(Filed filed, Locale locale) {
        FindingView finding = filed.finding();
        return template.data("finding", finding)
                .data("words", new FormWords(messages, locale, "closureForm"))
                .data("examined", filed.examined())
                .data("repeated", filed.repeated())
                .data("level", label(locale, "riskLevel", finding.riskLevel().name()))
                .data(
                        "severity",
                        label(locale, "severity", finding.content().severity().name()))
                .data(
                        "category",
                        label(locale, "findingCategory", finding.content().category()))
                .data("state", label(locale, "findingState", finding.head().state()))
                .data("files", proofs(filed, finding.head().id()))
                .data(
                        "measures",
                        filed.measures().stream()
                                .map(measure -> part(filed, measure, locale))
                                .toList())
                .data("attempts", attempts(filed, locale))
                .data("acceptedBy", finding.acceptedBy() == null ? null : post(filed, finding.acceptedBy()))
                .data(
                        "steps",
                        finding.history().stream()
                                .map(step -> line(filed, step, label(locale, "findingState", step.state())))
                                .toList())
                .data("printedAt", clock.minute(clock.now()))
                .render();
    }

    private Part part(Filed filed, Measure measure, Locale locale) {
        return new Part(
                measure,
                label(locale, "actionItemState", measure.state()),
                lines(filed, measure.extensions(), locale),
                lines(filed, measure.evidence(), locale),
                proofs(filed, measure.id()),
                lines(filed, measure.verifications(), locale));
    }

    /** Each hand-over and what its verification came to. */
    private List<Line> attempts(Filed filed, Locale locale) {
        List<Line> attempts = new ArrayList<>();
        String before = "";
        for (StateView step : filed.finding().history()) {
            String outcome = before.equals(FindingState.READY_FOR_VERIFICATION.name())
                    ? OUTCOMES.get(FindingState.valueOf(step.state()))
                    : null;
            if (outcome != null) {
                attempts.add(line(filed, step, label(locale, "verificationOutcome", outcome)));
            }
            before = step.state();
        }
        return attempts;
    }

    private Line line(Filed filed, StateView step, String what) {
        return new Line(
                what, post(filed, step.by()), step.on().toString(), step.reason(), clock.minute(step.at()), null);
    }

    private List<Line> lines(Filed filed, List<Note> notes, Locale locale) {
        return notes.stream()
                .map(note -> new Line(
                        note.outcome() == null ? "" : label(locale, "verificationOutcome", note.outcome()),
                        post(filed, note.by()),
                        note.on() == null ? "" : note.on().toString(),
                        note.text(),
                        clock.minute(note.at()),
                        note.askedBy() == null ? null : post(filed, note.askedBy())))
                .toList();
    }

    private List<Proof> proofs(Filed filed, String recordId) {
        List<AddedFile> files = filed.files().getOrDefault(recordId, List.of());
        return files.stream()
                .map(added ->
                        new Proof(added.name(), added.sha256(), post(filed, added.by()), clock.minute(added.at())))
                .toList();
    }

    private static String post(Filed filed, String username) {
        return filed.posts().getOrDefault(username, username);
    }

    private String label(Locale locale, String group, String code) {
        return messages.word(locale, new Word(group, code));
    }
}
