package dev.taizhang.register;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of topics. */
@ApplicationScoped
class TopicLedger implements Ledger<Topic> {

    @Override
    public String kind() {
        return "TOPIC";
    }

    @Override
    public String path() {
        return "topics";
    }

    @Override
    public String numberPrefix() {
        return "词";
    }

    @Override
    public Class<Topic> contentType() {
        return Topic.class;
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    @Override
    public List<Fact> facts(Topic topic) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Topic topic) {
        return new SearchText.Parts().text(topic.summary()).texts(topic.keywords());
    }
}
