package dev.taizhang.register;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of programmes. */
@ApplicationScoped
class ProgrammeLedger implements Ledger<Programme> {

    @Override
    public String kind() {
        return "PROGRAMME";
    }

    @Override
    public String path() {
        return "programmes";
    }

    @Override
    public String numberPrefix() {
        return "项";
    }

    @Override
    public Class<Programme> contentType() {
        return Programme.class;
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    @Override
    public List<Fact> facts(Programme programme) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Programme programme) {
        return new SearchText.Parts().text(programme.summary(), programme.basisDocument());
    }
}
