package dev.taizhang.foureyes;

import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The port of those who confirm: whether an organisation does without a second pair of eyes today. */
@ApplicationScoped
public class FourEyes {

    private final RelaxationRepository repository;
    private final OfficeClock clock;

    FourEyes(RelaxationRepository repository, OfficeClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether who entered a record of the organisation may confirm it; never by a relaxation that it granted itself. */
    @Transactional
    public boolean relaxed(String organizationId, String username) {
        return repository.holdsOn(organizationId, clock.today(), username);
    }

    /** Ids of all organisations of which that is so today. */
    @Transactional
    public List<String> relaxed(String username) {
        return repository.organizationsOn(clock.today(), username);
    }
}
