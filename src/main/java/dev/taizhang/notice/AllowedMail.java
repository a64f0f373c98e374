package dev.taizhang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The allow-list of the configuration for mail: of which domains addresses may be. */
@ApplicationScoped
class AllowedMail {

    /** The plain form alone: nothing quoted, no names, one address. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private final Set<String> domains;

    AllowedMail(NoticeSettings settings) {
        this.domains = settings.mailDomains().stream()
                .flatMap(List::stream)
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static String domainOf(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    boolean allow(String address) {
        return isOne(address) && domains.contains(domainOf(address));
    }
}
