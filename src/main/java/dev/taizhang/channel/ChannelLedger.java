package dev.taizhang.channel;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The register of channels. */
@ApplicationScoped
class ChannelLedger implements Ledger<Channel> {

    @Override
    public String kind() {
        return "CHANNEL";
    }

    @Override
    public String path() {
        return "channels";
    }

    @Override
    public String numberPrefix() {
        return "阵";
    }

    @Override
    public Class<Channel> contentType() {
        return Channel.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(ChannelType.class));
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    /** A channel is counted by nothing; the articles that appear on it are. */
    @Override
    public List<Fact> facts(Channel channel) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Channel channel) {
        return new SearchText.Parts().text(channel.summary());
    }
}
