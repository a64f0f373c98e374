package dev.taizhang.register;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of venues. */
@ApplicationScoped
class VenueLedger implements Ledger<Venue> {

    @Override
    public String kind() {
        return "VENUE";
    }

    @Override
    public String path() {
        return "venues";
    }

    @Override
    public String numberPrefix() {
        return "场";
    }

    @Override
    public Class<Venue> contentType() {
        return Venue.class;
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    @Override
    public List<Fact> facts(Venue venue) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Venue venue) {
        return new SearchText.Parts().text(venue.summary(), venue.address());
    }
}
