package dev.taizhang.notice;

import dev.taizhang.account.Scope;
import dev.taizhang.platform.concurrency.ETags;
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
import org.jspecify.annotations.Nullable;

/** Notices as administrators of their subscriptions see them. */
@ApplicationScoped
class NoticeQueries {

    private static final String DEAD = "dead letters";

    private final NoticeRepository notices;
    private final SubscriptionQueries readable;
    private final NoticeBodies bodies;
    private final Cursors cursors;

    NoticeQueries(NoticeRepository notices, SubscriptionQueries readable, NoticeBodies bodies, Cursors cursors) {
        this.notices = notices;
        this.readable = readable;
        this.bodies = bodies;
        this.cursors = cursors;
    }

    /**
     * Those of one subscription about organisations that the caller administers, the latest first: a subscription that was
     * moved does not tell its new administrators what it told before.
     */
    @Transactional
    Page<NoticeView> list(String subscriptionId, NoticeFilter filter, PageRequest page) {
        String id = readable.readable(subscriptionId).id();
        String key = "notices|" + id + "|" + filter;
        String cursor = page.cursor();
        long before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(key, cursor).getFirst());
        List<Notice> found = notices.of(id, filter.state(), readable.scope(), before, page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<Notice> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                views(shown),
                more ? cursors.seal(key, List.of(Long.toString(shown.getLast().no()))) : null);
    }

    /** Dead letters of all subscriptions inside the caller's subtree, the latest first. */
    @Transactional
    Page<NoticeView> dead(PageRequest page) {
        Position after = position(page.cursor());
        List<Notice> found = notices.dead(readable.scope(), after.at(), after.id(), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<Notice> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(views(shown), more ? cursors.seal(DEAD, positionOf(shown.getLast())) : null);
    }

    @Transactional
    Shown<NoticeView> deadLetter(String id) {
        return shown(dead(notices.find(id)));
    }

    /** The notice, if it is a dead letter of a subscription that the caller administers, about what the caller administers. */
    Notice dead(Optional<Notice> found) {
        // Before it is looked at: who administers nothing does not learn what there is.
        Scope scope = readable.scope();
        Notice notice = found.filter(one -> one.state() == NoticeState.DEAD)
                .filter(one -> scope.everything() || scope.organizationIds().contains(one.organizationId()))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        readable.readable(notice.subscriptionId());
        return notice;
    }

    Shown<NoticeView> shown(Notice notice) {
        return new Shown<>(NoticeView.of(notice, bodies.code(notice.organizationId())), etag(notice));
    }

    static String etag(Notice notice) {
        return ETags.strong(
                notice.state() + "-" + notice.attempts() + "-" + notice.dueAt().toEpochMilli());
    }

    private List<NoticeView> views(List<Notice> shown) {
        return shown.stream()
                .map(notice -> NoticeView.of(notice, bodies.code(notice.organizationId())))
                .toList();
    }

    private record Position(Instant at, String id) {}

    private Position position(@Nullable String cursor) {
        if (cursor == null) {
            return new Position(Instant.parse("9999-12-31T00:00:00Z"), "~");
        }
        List<String> position = cursors.open(DEAD, cursor);
        return new Position(Instant.parse(position.getFirst()), position.getLast());
    }

    private static List<String> positionOf(Notice notice) {
        return List.of(Objects.requireNonNull(notice.settledAt()).toString(), notice.id());
    }
}
