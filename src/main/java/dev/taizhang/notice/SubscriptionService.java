package dev.taizhang.notice;

import dev.taizhang.audit.Change;
import dev.taizhang.audit.ChangeLog;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.idempotency.ShownOnce;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Subscriptions as administrators make and change them. */
@ApplicationScoped
class SubscriptionService {

    private final SubscriptionRepository repository;
    private final SubscriptionQueries queries;
    private final LaneRepository lanes;
    private final OwnerReach reach;
    private final NoticeSecrets secrets;
    private final OrganizationReferences organizations;
    private final CurrentCaller currentCaller;
    private final Preconditions preconditions;
    private final ChangeLog changes;
    private final OfficeClock clock;
    private final NoticeSettings settings;

    SubscriptionService(
            SubscriptionRepository repository,
            SubscriptionQueries queries,
            LaneRepository lanes,
            OwnerReach reach,
            NoticeSecrets secrets,
            OrganizationReferences organizations,
            CurrentCaller currentCaller,
            Preconditions preconditions,
            ChangeLog changes,
            OfficeClock clock,
            NoticeSettings settings) {
        this.repository = repository;
        this.queries = queries;
        this.lanes = lanes;
        this.reach = reach;
        this.secrets = secrets;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
        this.preconditions = preconditions;
        this.changes = changes;
        this.clock = clock;
        this.settings = settings;
    }

    /** Makes a subscription with its first secret. */
    @Transactional
    ShownOnce create(NoticeSubscriptionRequest request) {
        queries.scope();
        String organization = administered(request);
        requireRoom(request, organization, "");
        NoticeSubscription subscription = new NoticeSubscription(request, organization, owner(), clock.now());
        repository.persist(subscription);
        lanes.open(subscription.id(), clock.now());
        record("NOTICE_SUBSCRIPTION_CREATED", subscription, null);
        return subscription.channel().signed() ? draw(subscription, null) : drawn(subscription, null);
    }

    /** Replaces what can change; whoever does it answers for it from now on. */
    @Transactional
    Shown<NoticeSubscriptionView> replace(String id, NoticeSubscriptionRequest request) {
        NoticeSubscription subscription = locked(id);
        String organization = administered(request);
        Faults faults = new Faults();
        SubscriptionTargetCheck.keepsChannel(subscription, request, faults);
        faults.throwIfAny();
        requireRoom(request, organization, subscription.id());
        String before = subscription.digest();
        subscription.change(request, organization, owner());
        lanes.hurry(subscription.id(), clock.now());
        record("NOTICE_SUBSCRIPTION_CHANGED", subscription, before);
        return queries.shown(subscription);
    }

    /**
     * Makes another secret; the one before it signs too for a while, unless the service's own changed.
     *
     * @throws Problem {@link ErrorCode#NOTHING_IS_SIGNED} where nothing is signed, or nothing can be: the service has no secret of its own any more
     */
    @Transactional
    ShownOnce rotate(String id) {
        NoticeSubscription subscription = locked(id);
        if (!subscription.channel().signed() || !secrets.exist()) {
            throw Problem.of(ErrorCode.NOTHING_IS_SIGNED);
        }
        boolean holds = secrets.fits(subscription.secretCheck());
        lanes.hurry(subscription.id(), clock.now());
        return draw(subscription, holds ? clock.now().plus(settings.secretOverlap()) : null);
    }

    /** Each organisation has room of its own: none can take it from the others. */
    private void requireRoom(NoticeSubscriptionRequest request, String organization, String id) {
        boolean enabled = !Boolean.TRUE.equals(request.disabled());
        if (enabled && repository.enabledBeside(organization, id) >= settings.mostSubscriptions()) {
            Faults faults = new Faults();
            faults.add("", "TOO_MANY", settings.mostSubscriptions());
            throw Problem.invalid(faults);
        }
    }

    private ShownOnce draw(NoticeSubscription subscription, @Nullable Instant previousUntil) {
        String before = subscription.digest();
        subscription.drawSecret(secrets.check(), previousUntil);
        record("NOTICE_SECRET_DRAWN", subscription, before);
        return drawn(subscription, secrets.shown(subscription.id(), subscription.secretGeneration()));
    }

    private ShownOnce drawn(NoticeSubscription subscription, @Nullable String secret) {
        Shown<NoticeSubscriptionView> shown = queries.shown(subscription);
        return new ShownOnce(
                "/api/v1/notice-subscriptions/" + subscription.id(),
                new NoticeSecretView(shown.view(), null),
                shown.etag(),
                new NoticeSecretView(shown.view(), secret));
    }

    private NoticeSubscription locked(String id) {
        NoticeSubscription subscription = queries.locked(id);
        preconditions.requireMatch(SubscriptionQueries.etag(subscription));
        return subscription;
    }

    /** By the grants the account holds here, which outlive this request; those of a token alone do not. */
    private String administered(NoticeSubscriptionRequest request) {
        return organizations
                .find(request.organization())
                .map(OrganizationName::id)
                .filter(id -> reach.of(owner(), id).contains(id))
                .orElseThrow(() -> Problem.of(ErrorCode.FORBIDDEN));
    }

    private String owner() {
        return currentCaller.get().accountId();
    }

    private void record(String action, NoticeSubscription subscription, @Nullable String before) {
        changes.appendUnpublished(new Change(
                action,
                "NOTICE_SUBSCRIPTION",
                subscription.id(),
                subscription.organizationId(),
                subscription.editCounter(),
                before,
                subscription.digest(),
                clock.now()));
    }
}
