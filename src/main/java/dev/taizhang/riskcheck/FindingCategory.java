package dev.taizhang.riskcheck;

import java.util.Arrays;
import java.util.List;

/** Kinds of causes of findings that clients can name: those that people read in words. What was imported may name others. */
enum FindingCategory {
    METHOD,
    OUTPUT,
    CAPACITY;

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
