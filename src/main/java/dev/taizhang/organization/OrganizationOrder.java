package dev.taizhang.organization;

import dev.taizhang.search.PinyinKey;
import java.util.Arrays;
import java.util.List;

/** An order of a list of organisations; each ends in the code, which no two of them share. */
enum OrganizationOrder {
    CODE("code", false),
    CODE_BACK("-code", true),
    NAME("name", false),
    NAME_BACK("-name", true);

    private final String wire;
    private final boolean down;

    OrganizationOrder(String wire, boolean down) {
        this.wire = wire;
        this.down = down;
    }

    /** All orders as a client names them. */
    static List<String> names() {
        return Arrays.stream(values()).map(order -> order.wire).toList();
    }

    /** The order of that name, which has been checked. */
    static OrganizationOrder named(String wire) {
        return Arrays.stream(values())
                .filter(order -> order.wire.equals(wire))
                .findFirst()
                .orElse(CODE);
    }

    /** What an organisation sorts by. A space sorts before all that a key consists of. */
    String key(OrganizationName name) {
        return this == CODE || this == CODE_BACK ? name.code() : PinyinKey.of(name.name()) + " " + name.code();
    }

    int compare(String key, String other) {
        return down ? other.compareTo(key) : key.compareTo(other);
    }
}
