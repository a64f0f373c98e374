package dev.taizhang.notice;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.audit.Vocabulary;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which types of notices there are: what can be done with each kind of things, and what subscribers are reminded of. */
@ApplicationScoped
class NoticeTypes {

    private final NoticeBodies bodies;
    private final Vocabulary vocabulary;
    private final Set<String> reminders;

    NoticeTypes(NoticeBodies bodies, Vocabulary vocabulary, @All List<DueSoon> sources) {
        this.bodies = bodies;
        this.vocabulary = vocabulary;
        this.reminders = sources.stream()
                .flatMap(source -> Stream.concat(Stream.of(source.type()), source.overdueType().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(reminders);
        bodies.kinds().forEach(kind -> all.addAll(vocabulary.told(kind)));
        return all;
    }

    /**
     * What one which is not among them may have been meant for: the types of the kind it begins with, else the kinds. All
     * types would be more text for each word of a request than the request itself.
     */
    Set<String> near(String unknown) {
        return bodies.kinds().stream()
                .filter(one -> unknown.startsWith(one + "_"))
                .max(Comparator.comparingInt(String::length))
                .map(this::of)
                .filter(types -> !types.isEmpty())
                .orElseGet(bodies::kinds);
    }

    private Set<String> of(String kind) {
        Set<String> types = new TreeSet<>(vocabulary.told(kind));
        reminders.stream().filter(type -> type.startsWith(kind + "_")).forEach(types::add);
        return types;
    }
}
