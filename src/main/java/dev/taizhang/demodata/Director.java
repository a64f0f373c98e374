package dev.taizhang.demodata;

import dev.taizhang.article.Article;
import dev.taizhang.demodata.History.Version;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
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

    Director(JsonBinder binder, Ledgers ledgers, RecordScribe records, ArticleScribe articles) {
        this.binder = binder;
        this.ledgers = ledgers;
        this.records = records;
        this.articles = articles;
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
                }
            });
        }
        return script;
    }

    private <C extends RecordContent> void write(
            Script script, Entry<?> entry, Ledger<C> ledger, ContentReader reader, Map<String, Caller> actors) {
        C content = reader.read(ledger, entry, null, "");
        if (entry.row() instanceof ArticleRow row) {
            if (content instanceof Article article) {
                Entry<ArticleRow> told = new Entry<>(entry.file(), entry.index(), entry.json(), row);
                articles.write(script, told, article, key -> username(actors, key), script::channel);
            }
        } else if (entry.row() instanceof History history) {
            List<C> contents = contents(entry, ledger, history, content, reader);
            if (contents.size() == history.versions().size()) {
                records.write(script, entry, ledger, history, contents);
            }
        }
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
