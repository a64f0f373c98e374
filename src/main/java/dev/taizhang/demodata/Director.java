package dev.taizhang.demodata;

import dev.taizhang.actionitem.ActionItem;
import dev.taizhang.article.Article;
import dev.taizhang.demodata.History.Version;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.riskcheck.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what the entries say of their records, and writes all their steps into one script. */
@ApplicationScoped
class Director {

    private final JsonBinder binder;
    private final Ledgers ledgers;
    private final RecordScribe records;
    private final ArticleScribe articles;
    private final FollowUpScribe followUps;
    private final ActionItemScribe actionItems;
    private final KeyDateScribe keyDates;
    private final WaiverScribe waivers;

    Director(
            JsonBinder binder,
            Ledgers ledgers,
            RecordScribe records,
            ArticleScribe articles,
            FollowUpScribe followUps,
            ActionItemScribe actionItems,
            KeyDateScribe keyDates,
            WaiverScribe waivers) {
        this.binder = binder;
        this.ledgers = ledgers;
        this.records = records;
        this.articles = articles;
        this.followUps = followUps;
        this.actionItems = actionItems;
        this.keyDates = keyDates;
        this.waivers = waivers;
    }

    /** The ledger that a file fills, if this release has it. */
    Optional<Ledger<?>> ledgerOf(FolderFile file) {
        return file.holdsRecords() ? ledgers.atPath(file.path()) : Optional.empty();
    }

    /**
     * The steps of all entries; incomplete when there are faults.
     *
     * @param actors who can act; none when the tree could not be set up
     */
    Script write(Folder folder, Map<String, Caller> actors, Faults faults) {
        Script script = new Script();
        ContentReader reader = new ContentReader(binder, folder, !actors.isEmpty(), faults);
        for (FolderFile file : FolderFile.values()) {
            ledgerOf(file).ifPresent(ledger -> {
                for (Entry<?> entry : folder.entries(file)) {
                    write(script, entry, ledger, reader, actors);
                    if (entry.row() instanceof ObligationRuleRow row) {
                        waivers.write(script, entry, row, folder);
                    }
                }
            });
        }
        Instant before = script.earliest().orElse(Instant.EPOCH).minus(Duration.ofHours(1));
        keyDates.write(script, folder, before, faults);
        return script;
    }

    private <C extends RecordContent> void write(
            Script script, Entry<?> entry, Ledger<C> ledger, ContentReader reader, Map<String, Caller> actors) {
        C content = reader.read(ledger, entry, null, "");
        switch (entry.row()) {
            case ArticleRow row
            when content instanceof Article article ->
                articles.write(
                        script,
                        new Entry<>(entry.file(), entry.index(), entry.json(), row),
                        article,
                        key -> username(actors, key),
                        script::channel);
            case FindingRow row when content instanceof Finding finding -> followUps.write(script, entry, row, finding);
            case ReportRow row
            when content instanceof IssuedReport report ->
                followUps.write(script, entry, row, signed(report, row, actors));
            case ActionItemRow row
            when content instanceof ActionItem item -> actionItems.write(script, entry, row, item);
            case History history -> standard(script, entry, ledger, history, content, reader);
            // The content has faults, which are known.
            default -> {}
        }
    }

    private <C extends RecordContent> void standard(
            Script script,
            Entry<?> entry,
            Ledger<C> ledger,
            History history,
            @Nullable C content,
            ContentReader reader) {
        List<C> contents = contents(entry, ledger, history, content, reader);
        if (contents.size() == history.versions().size()) {
            records.write(script, entry, ledger, history, contents);
        }
    }

    private static IssuedReport signed(IssuedReport report, ReportRow row, Map<String, Caller> actors) {
        String signedBy = row.signedBy();
        return signedBy == null ? report : report.signedBy(username(actors, signedBy));
    }

    private static <C extends RecordContent> List<C> contents(
            Entry<?> entry, Ledger<C> ledger, History history, @Nullable C inForce, ContentReader reader) {
        List<C> contents = new ArrayList<>();
        for (Version version : history.versions()) {
            String place = "/earlierVersions/" + (version.no() - 1) + "/fields";
            C content = version.fields() == null ? inForce : reader.read(ledger, entry, version.fields(), place);
            if (content != null) {
                contents.add(content);
            }
        }
        return contents;
    }

    /** An account that is not there is a known fault; what is written down for it is never played. */
    private static String username(Map<String, Caller> actors, String key) {
        Caller actor = actors.get(key);
        return actor == null ? key : actor.username();
    }
}
