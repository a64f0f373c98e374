package dev.taizhang.demodata;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Loads a folder in one transaction: a whole year or nothing. */
@ApplicationScoped
class Loader {

    private static final Logger LOG = Logger.getLogger(Loader.class);

    /** Who checks all that is to be loaded, and sets up what stands before every step: to it nothing is foreign. */
    private static final Caller SERVICE = new Caller("service", "service", List.of(new Grant(Role.READER, null)));

    private static final int LONGEST_SECONDS = 1800;

    private final LoadMarker marker;
    private final OrganizationReferences organizations;
    private final Trees trees;
    private final FolderReader reader;
    private final Founder founder;
    private final Director director;
    private final Player player;
    private final OutcomeCheck outcomes;
    private final OfficeClock clock;
    private final CurrentCaller currentCaller;

    Loader(
            LoadMarker marker,
            OrganizationReferences organizations,
            Trees trees,
            FolderReader reader,
            Founder founder,
            Director director,
            Player player,
            OutcomeCheck outcomes,
            OfficeClock clock,
            CurrentCaller currentCaller) {
        this.marker = marker;
        this.organizations = organizations;
        this.trees = trees;
        this.reader = reader;
        this.founder = founder;
        this.director = director;
        this.player = player;
        this.outcomes = outcomes;
        this.clock = clock;
        this.currentCaller = currentCaller;
    }

    /**
     * Loads a source, unless something was loaded before or there are organisations already.
     *
     * @throws RefusedFolderException with all faults, when the source does not fit
     * @throws LoadMarker.BusyException when another replica has been loading for as long as the database waits
     */
    void load(Source source) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            if (marker.isSetUnderLock()) {
                return;
            }
            if (organizations.none()) {
                loadIntoEmpty(source);
            } else {
                LOG.warn("No demo year is loaded: the database holds organisations already.");
            }
        });
    }

    private void loadIntoEmpty(Source source) {
        Instant begun = clock.now();
        Faults faults = new Faults();
        Folder folder = reader.read(source, faults);
        new ReferenceCheck(folder, faults).check();
        TimeCheck times = new TimeCheck(folder, begun, faults);
        times.check();
        new DayCheck(folder, clock, faults).check();
        Map<String, Caller> actors = found(folder, times.earliest().minus(Duration.ofDays(1)), faults);
        int steps = trees.holding(() -> play(folder, actors, faults));
        int records = outcomes.check(folder, faults);
        requireNone(faults);
        marker.set(records, clock.now());
        LOG.infof(
                "Loaded %d records in %d steps and %d ms",
                records, steps, Duration.between(begun, clock.now()).toMillis());
    }

    /** Sets up tree and accounts, if their files are without fault; answers who can act. */
    private Map<String, Caller> found(Folder folder, Instant at, Faults faults) {
        boolean sound = folder.soundIn(FolderFile.ORGANIZATIONS, faults) && folder.soundIn(FolderFile.USERS, faults);
        if (!sound) {
            return Map.of();
        }
        return clock.at(at, () -> currentCaller.as(SERVICE, () -> founder.found(folder, faults)));
    }

    private int play(Folder folder, Map<String, Caller> actors, Faults faults) {
        Script script = currentCaller.as(SERVICE, () -> director.write(folder, actors, faults));
        requireNone(faults);
        List<Step> steps = script.inTime();
        player.play(steps, actors);
        return steps.size();
    }

    private static void requireNone(Faults faults) {
        if (!faults.none()) {
            throw new RefusedFolderException(faults);
        }
    }
}
