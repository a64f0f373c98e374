package dev.taizhang.notice;

import dev.taizhang.account.Scope;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Notices as administrators of their subscriptions see them. */
@ApplicationScoped
class NoticeQueries {

    private static final String DEAD = "dead letters";

    /** After every instant at which one was given up. */
    private static final String LATEST = "9999-12-31T00:00:00Z";

    private final NoticeRepository notices;
    private final SubscriptionQueries readable;
    private final NoticeBodies bodies;
    private final FaultTexts faults;
    private final Cursors cursors;

    NoticeQueries(
            NoticeRepository notices,
            SubscriptionQueries readable,
            NoticeBodies bodies,
            FaultTexts faults,
            Cursors cursors) {
        this.notices = notices;
        this.readable = readable;
        this.bodies = bodies;
        this.faults = faults;
        this.cursors = cursors;
    }

    /**
     * Those of one subscription told through organisations that the caller administers, the latest first: a subscription that was
     * moved does not tell its new administrators what it told before.
     */
    @Transactional
    Page<NoticeView> list(String subscriptionId, NoticeFilter filter, PageRequest page) {
        String id = readable.readable(subscriptionId).id();
        String key = "notices|" + id + "|" + filter;
        long before = cursors.after(key, page)
                .map(List::getFirst)
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        List<Notice> found = notices.of(id, filter.state(), readable.scope(), before, page.limit() + 1);
        return cursors.cut(key, found, page.limit(), notice -> List.of(Long.toString(notice.no())))
                .map(this::view);
    }

    /** Dead letters of all subscriptions inside the caller's subtree, the latest first. */
    @Transactional
    Page<NoticeView> dead(PageRequest page) {
        List<String> after = cursors.after(DEAD, page).orElse(List.of(LATEST, "~"));
        List<Notice> found =
                notices.dead(readable.scope(), Instant.parse(after.getFirst()), after.getLast(), page.limit() + 1);
        return cursors.cut(DEAD, found, page.limit(), NoticeQueries::position).map(this::view);
    }

    @Transactional
    Shown<NoticeView> deadLetter(String id) {
        return shown(dead(notices.find(id)));
    }

    /** The same, as long as it is a dead letter. */
    private Notice dead(Optional<Notice> found) {
        return administered(found.filter(one -> one.state() == NoticeState.DEAD));
    }

    /** The notice, if it is one of a subscription that the caller administers, told through what it administers. */
    Notice administered(Optional<Notice> found) {
        // Before it is looked at: who administers nothing does not learn what there is.
        Scope scope = readable.scope();
        Notice notice = found.filter(
                        one -> scope.everything() || scope.organizationIds().contains(one.toldId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        readable.readable(notice.subscriptionId());
        return notice;
    }

    /** With its tag, which moves with all that is shown. */
    Shown<NoticeView> shown(Notice notice) {
        NoticeView view = view(notice);
        return new Shown<>(view, ETags.ofForm(etag(notice), view.toString()));
    }

    /** Tag of where it stands. */
    static String etag(Notice notice) {
        return ETags.strong(
                notice.state() + "-" + notice.attempts() + "-" + notice.dueAt().toEpochMilli());
    }

    private NoticeView view(Notice notice) {
        return NoticeView.of(notice, bodies.code(notice.organizationId()), faults.of(notice.lastFault()));
    }

    private static List<String> position(Notice notice) {
        return List.of(Objects.requireNonNull(notice.settledAt()).toString(), notice.id());
    }
}
