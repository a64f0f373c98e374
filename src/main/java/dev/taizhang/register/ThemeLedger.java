package dev.taizhang.register;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The register of themes. */
@ApplicationScoped
class ThemeLedger implements Ledger<Theme> {

    @Override
    public String kind() {
        return "THEME";
    }

    @Override
    public String path() {
        return "themes";
    }

    @Override
    public String numberPrefix() {
        return "旨";
    }

    @Override
    public Class<Theme> contentType() {
        return Theme.class;
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    @Override
    public List<Fact> facts(Theme theme) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Theme theme) {
        return new SearchText.Parts().text(theme.summary());
    }
}
