package dev.taizhang.notice;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Notices in every state, each brought there by the step of the service that brings it there, without a receiver. */
@ApplicationScoped
public class ToldNotices {

    private static final Map<String, Object> OF_MEETINGS = Map.of("kinds", List.of("MEETING"));

    /** By a receiver that takes other notices. */
    private static final Outcome REFUSED = Outcome.ofStatus(422);

    private final Map<String, Subscribed> subscribed = new ConcurrentHashMap<>();
    private final Map<String, Subscribed> told = new ConcurrentHashMap<>();
    private final Delivering delivering;
    private final DeliveryBook book;
    private final NoticeRepository notices;

    ToldNotices(Delivering delivering, DeliveryBook book, NoticeRepository notices) {
        this.delivering = delivering;
        this.book = book;
        this.notices = notices;
    }

    /** Id of a fresh notice to a subscriber of that office. */
    public String brought(Staff office, String state) {
        Subscribed to = subscribed.computeIfAbsent(
                office.organization(), _ -> Subscribed.to(office, "http://127.0.0.1:9/", OF_MEETINGS));
        String meeting = Entered.draft("meetings", office).id();
        delivering.route();
        String id = to.notices("&state=WAITING").getString("items.find { it.resource == '" + meeting + "' }.id");
        told.put(id, to);
        switch (NoticeState.valueOf(state)) {
            case WAITING -> {}
            case DELIVERED -> move(id, "DELIVER");
            case WITHHELD -> move(id, "WITHHOLD");
            case DEAD -> move(id, "GIVE_UP");
        }
        return id;
    }

    /** Has the service do with it what only the service does. */
    public void move(String id, String transition) {
        switch (NoticeState.Transition.valueOf(transition)) {
            case DELIVER -> book.delivered(waiting(id));
            case WITHHOLD -> book.withhold(waiting(id));
            case MISS -> book.missed(waiting(id), REFUSED);
            case GIVE_UP -> {
                boolean dead = false;
                while (!dead) {
                    dead = book.missed(waiting(id), REFUSED);
                }
            }
            case REPLAY -> throw new IllegalArgumentException(transition);
        }
    }

    private Notice waiting(String id) {
        return notices.find(id).orElseThrow();
    }

    /** All that an administrator is shown of it. */
    public String shown(String id) {
        return String.valueOf(of(id, ""));
    }

    /** The state that an administrator is shown. */
    public String state(String id) {
        return String.valueOf(of(id, ".state"));
    }

    private Object of(String id, String member) {
        return Objects.requireNonNull(told.get(id)).notices("").get("items.find { it.id == '" + id + "' }" + member);
    }
}
