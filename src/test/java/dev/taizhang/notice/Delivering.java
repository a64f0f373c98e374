package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.FurtherReaders;
import dev.taizhang.notice.Receiver.Received;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.arc.All;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Makes and delivers notices when a test says so, at the instant it says. */
@ApplicationScoped
class Delivering {

    /** More than there are subscribers in any test database. */
    private static final int ALL = 10_000;

    private final List<DueSoon> sources;
    private final ReminderRepository reminders;
    private final SubscriptionRepository subscriptions;
    private final NoticeSettings settings;
    private final NoticeSweep sweep;
    private final OutboxRepository outbox;
    private final NoticeRepository notices;
    private final OwnerReach reach;
    private final FurtherReaders readers;
    private final Routing routing;
    private final Deliveries deliveries;
    private final OfficeClock clock;
    private final Revisions revisions;
    private final DataSource database;

    Delivering(
            @All List<DueSoon> sources,
            ReminderRepository reminders,
            SubscriptionRepository subscriptions,
            NoticeSettings settings,
            NoticeSweep sweep,
            OutboxRepository outbox,
            NoticeRepository notices,
            OwnerReach reach,
            FurtherReaders readers,
            Routing routing,
            Deliveries deliveries,
            OfficeClock clock,
            Revisions revisions,
            DataSource database) {
        this.sources = List.copyOf(sources);
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.sweep = sweep;
        this.outbox = outbox;
        this.notices = notices;
        this.reach = reach;
        this.readers = readers;
        this.routing = routing;
        this.deliveries = deliveries;
        this.clock = clock;
        this.revisions = revisions;
        this.database = database;
    }

    Instant now() {
        return clock.now();
    }

    void route() {
        boolean more = true;
        while (more) {
            more = routing.route();
        }
    }

    /** One step as a process takes it that has just been started: knowing only what is in the database. */
    boolean routeOneStep(Routing.Bounds bounds) {
        return new Routing(outbox, notices, subscriptions, reach, readers, clock).step(bounds);
    }

    /** Subscribers that are served next, in their order. */
    List<String> line() {
        route();
        return deliveries.due(ALL);
    }

    /** Has the oldest notice of a subscriber wait for so long already. */
    void oldestWaitsSince(Duration span, Subscribed subscribed) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE notice SET due_at = ? WHERE subscription_id = ? ORDER BY no LIMIT 1")) {
            update.setObject(1, LocalDateTime.ofInstant(now().minus(span), ZoneOffset.UTC));
            update.setString(2, subscribed.id());
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void sweep() {
        sweep.sweep();
    }

    /** Reminds of what those know, as a process does that has just been started. */
    Reminding reminding(List<DueSoon> of) {
        return reminding(of, settings);
    }

    /** The same with other settings. */
    Reminding reminding(List<DueSoon> of, NoticeSettings other) {
        return new Reminding(of, reminders, subscriptions, clock, revisions, other);
    }

    /** Makes notices of everything committed and delivers those of a subscriber. */
    void now(Subscribed subscribed) {
        route();
        deliveries.deliver(subscribed.id());
    }

    /** The same as it would be after a while. */
    void after(Duration span, Subscribed subscribed) {
        route();
        clock.at(clock.now().plus(span), () -> {
            deliveries.deliver(subscribed.id());
            return true;
        });
    }

    /** Makes the reminders of an office day, at noon; those of today not before now, since nobody is told of what was before. */
    void remindOn(LocalDate day) {
        remindOn(day, started());
    }

    /** A process that has just been started, to go on looking. */
    Reminding started() {
        return reminding(sources);
    }

    /** The same by a process that may have looked before. */
    void remindOn(LocalDate day, Reminding process) {
        Instant noon = clock.startOf(day).plus(Duration.ofHours(12));
        remindAt(noon.isBefore(now()) ? now() : noon, process);
    }

    /** The same by a process at an instant. */
    void remindAt(Instant instant, Reminding process) {
        clock.at(instant, () -> {
            process.remind();
            return true;
        });
    }

    LocalDate today() {
        return clock.today();
    }

    /** Whether a subscriber is among those that would be served at an instant, however many wait. */
    boolean dueAt(Instant instant, Subscribed subscribed) {
        return clock.at(instant, () -> deliveries.due(ALL).contains(subscribed.id()));
    }

    /** What the changes of a thing left in the feed, in order. */
    List<String> fed(String resourceId) {
        List<String> types = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT type FROM outbox_event WHERE resource_id = ? ORDER BY sequence_no")) {
            select.setString(1, resourceId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    types.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return types;
    }

    /** Types of what came about a thing, in order. */
    static List<String> told(Receiver receiver, String resourceId) {
        return receiver.received().stream()
                .filter(got -> got.body().contains("\"" + resourceId + "\""))
                .map(Delivering::type)
                .toList();
    }

    static String type(Received got) {
        return JsonPath.from(got.body()).getString("type");
    }
}
