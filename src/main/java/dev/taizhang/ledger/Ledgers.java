package dev.taizhang.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All ledgers there are. */
@ApplicationScoped
public class Ledgers {

    private final List<Ledger<?>> all;

    Ledgers(@All List<Ledger<?>> all) {
        this.all = List.copyOf(all);
    }

    /** All of them. */
    public List<Ledger<?>> all() {
        return all;
    }

    /** The ledger with that last part of a path. */
    public Optional<Ledger<?>> atPath(String path) {
        return all.stream().filter(ledger -> ledger.path().equals(path)).findFirst();
    }

    /** The ledger of records of a kind. */
    public Optional<Ledger<?>> ofKind(String kind) {
        return all.stream().filter(ledger -> ledger.kind().equals(kind)).findFirst();
    }
}
