package dev.taizhang.article;

import dev.taizhang.account.Colleagues;
import dev.taizhang.channel.Channels;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers all that is filed of an article: what it says, what became of it, and who had a hand in that. */
@ApplicationScoped
class ReviewFile {

    private final ArticleQueries queries;
    private final ArticleLedger ledger;
    private final RecordBook book;
    private final Channels channels;
    private final Colleagues colleagues;

    /** Another article, as far as the caller may read it. */
    @TemplateData
    record Other(String id, String number) {}

    /**
     * What is filed of an article.
     *
     * @param correcting the article that says what is right
     * @param channels names of channels by their ids; one the caller may not read is missing
     * @param posts by user names
     */
    record Filed(
            ArticleView article, @Nullable Other correcting, Map<String, String> channels, Map<String, String> posts) {

        /** How the form calls whoever has that account; nobody by a dash. */
        String post(@Nullable String username) {
            return username == null ? "—" : posts.getOrDefault(username, username);
        }
    }

    ReviewFile(
            ArticleQueries queries, ArticleLedger ledger, RecordBook book, Channels channels, Colleagues colleagues) {
        this.queries = queries;
        this.ledger = ledger;
        this.book = book;
        this.channels = channels;
        this.colleagues = colleagues;
    }

    /** Of an article the caller may read. */
    @Transactional
    Filed of(String articleId) {
        ArticleView article = queries.get(articleId).view();
        String correctedBy = article.correctedBy();
        Other correcting = correctedBy == null
                ? null
                : book.find(ledger, correctedBy).map(ReviewFile::other).orElse(null);
        Set<String> used =
                article.publications().stream().map(PublicationView::channel).collect(Collectors.toSet());
        return new Filed(article, correcting, channels.names(used), colleagues.posts(names(article)));
    }

    private static Other other(LedgerRecord record) {
        return new Other(record.id(), record.number());
    }

    /** Everybody whom the form names by the post. */
    private static Set<String> names(ArticleView article) {
        Stream<PlacementTrail> trails = Stream.concat(
                article.publications().stream().map(PublicationView::trail),
                article.pickups().stream().map(PickupView::trail));
        return Stream.of(
                        Stream.of(article.draftedBy()),
                        Stream.ofNullable(article.correctionRecordedBy()),
                        article.submissions().stream().map(SubmissionView::by),
                        article.proofreadings().stream().map(ProofView::reader),
                        article.reviews().stream().map(ReviewView::reviewer),
                        article.reviews().stream().flatMap(review -> Stream.ofNullable(review.onBehalfOf())),
                        article.pickups().stream().flatMap(pickup -> Stream.ofNullable(pickup.provedBy())),
                        trails.flatMap(ReviewFile::names))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(PlacementTrail trail) {
        return Stream.of(
                        Stream.of(trail.enteredBy()),
                        Stream.ofNullable(trail.confirmedBy()),
                        Stream.ofNullable(trail.withdrawnRecordedBy()))
                .flatMap(Function.identity());
    }
}
