package dev.taizhang.article;

import dev.taizhang.channel.Channels;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of articles. */
@ApplicationScoped
class ArticleLedger implements Ledger<Article> {

    @Override
    public String kind() {
        return "ARTICLE";
    }

    @Override
    public String path() {
        return "articles";
    }

    @Override
    public String numberPrefix() {
        return "信";
    }

    @Override
    public Class<Article> contentType() {
        return Article.class;
    }

    @Override
    public Set<String> states() {
        return Ledger.names(EnumSet.allOf(ArticleState.class));
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(Article.PublicityClass.class));
    }

    @Override
    public Map<String, Set<String>> askable() {
        return Map.of("publicityClass", types(), "channelType", Channels.TYPES);
    }

    @Override
    public boolean confirmedAsAWhole() {
        return false;
    }

    /** An article counts through its publications and pick-ups, which are not in its text. */
    @Override
    public List<Fact> facts(Article article) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Article article) {
        return new SearchText.Parts()
                .text(article.summary())
                .texts(article.topics())
                .text(article.text());
    }

    @Override
    public Machine<?, ?> machine() {
        return ArticleState.machine();
    }

    /** Whoever stands in for a reviewer decides without a role of its own. */
    @Override
    public Map<String, List<Role>> rights() {
        return Map.of(
                "POST /reviews", List.of(),
                "POST /publications/{no}/withdrawal",
                        whoMay(PlacementKind.PUBLICATION, PlacementState.Transition.WITHDRAW),
                "POST /pickups/{no}/withdrawal", whoMay(PlacementKind.PICKUP, PlacementState.Transition.WITHDRAW),
                "POST /pickups/{no}/proof", whoMay(PlacementKind.PICKUP, PlacementState.Transition.PROVE));
    }

    private static List<Role> whoMay(PlacementKind kind, PlacementState.Transition transition) {
        return List.of(PlacementState.machine(kind).roles(transition));
    }
}
