package dev.taizhang.register;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The register of key dates. */
@ApplicationScoped
public class KeyDateLedger implements Ledger<KeyDate> {

    @Override
    public String kind() {
        return "KEY_DATE";
    }

    @Override
    public String path() {
        return "key-dates";
    }

    @Override
    public String numberPrefix() {
        return "节";
    }

    @Override
    public Class<KeyDate> contentType() {
        return KeyDate.class;
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(KeyDate.Rule.class));
    }

    @Override
    public boolean readableBelow() {
        return true;
    }

    @Override
    public List<Fact> facts(KeyDate keyDate) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(KeyDate date) {
        return new SearchText.Parts().code(date.code()).text(date.summary());
    }
}
