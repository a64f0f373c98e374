package dev.taizhang.notice;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.notice.LaneRepository.Lane;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions as administrators see them: those for organisations of their own subtree. */
@ApplicationScoped
class SubscriptionQueries {

    private static final String LIST = "notice subscriptions";

    private final SubscriptionRepository repository;
    private final LaneRepository lanes;
    private final NoticeBodies bodies;
    private final FaultTexts faults;
    private final Access access;
    private final Cursors cursors;
    private final OfficeClock clock;

    SubscriptionQueries(
            SubscriptionRepository repository,
            LaneRepository lanes,
            NoticeBodies bodies,
            FaultTexts faults,
            Access access,
            Cursors cursors,
            OfficeClock clock) {
        this.repository = repository;
        this.lanes = lanes;
        this.bodies = bodies;
        this.faults = faults;
        this.access = access;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<NoticeSubscriptionView> list(PageRequest page) {
        Scope scope = scope();
        String after = cursors.after(LIST, page).map(List::getFirst).orElse("");
        List<NoticeSubscription> found = repository.page(scope, after, page.limit() + 1);
        Page<NoticeSubscription> shown =
                cursors.cut(LIST, found, page.limit(), subscription -> List.of(subscription.id()));
        return shown.with(views(shown.items()));
    }

    @Transactional
    Shown<NoticeSubscriptionView> get(String id) {
        return shown(readable(id));
    }

    /** The subscription; for whoever does not administer its organisation there is none. */
    NoticeSubscription readable(String id) {
        return inside(repository.known(id).orElse(null));
    }

    /** The same, which nobody else can change until the transaction ends. */
    NoticeSubscription locked(String id) {
        return inside(repository.locked(id).orElse(null));
    }

    /** Whose subscriptions the caller sees. */
    Scope scope() {
        Scope scope = access.holding(Role.ADMIN);
        if (!scope.everything() && scope.organizationIds().isEmpty()) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
        return scope;
    }

    /** With its tag, which moves with all that is shown: with how delivery stands and with its words, too. */
    Shown<NoticeSubscriptionView> shown(NoticeSubscription subscription) {
        NoticeSubscriptionView view = views(List.of(subscription)).getFirst();
        return new Shown<>(view, ETags.ofForm(etag(subscription), view.toString()));
    }

    /** Tag of what people changed. */
    static String etag(NoticeSubscription subscription) {
        return ETags.strong(Long.toString(subscription.editCounter()));
    }

    private NoticeSubscription inside(@Nullable NoticeSubscription subscription) {
        Scope scope = scope();
        if (subscription == null
                || (!scope.everything() && !scope.organizationIds().contains(subscription.organizationId()))) {
            throw Problem.of(ErrorCode.NOT_FOUND);
        }
        return subscription;
    }

    private List<NoticeSubscriptionView> views(List<NoticeSubscription> subscriptions) {
        Instant now = clock.now();
        Map<String, Lane> standing =
                lanes.of(subscriptions.stream().map(NoticeSubscription::id).toList());
        return subscriptions.stream()
                .map(one -> view(one, standing.getOrDefault(one.id(), Lane.untried(one.createdAt())), now))
                .toList();
    }

    private NoticeSubscriptionView view(NoticeSubscription subscription, Lane lane, Instant now) {
        String organization = bodies.code(subscription.organizationId());
        return NoticeSubscriptionView.of(subscription, organization, lane, faults.of(lane.lastFault()), now);
    }
}
