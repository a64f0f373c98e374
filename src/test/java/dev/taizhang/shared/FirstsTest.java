package dev.taizhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FirstsTest {

    @Property
    void areTheFirstOfAllInTheirOrder(@ForAll List<Integer> all, @ForAll @IntRange(max = 30) int most) {
        Firsts<Integer> firsts = new Firsts<>(Comparator.naturalOrder(), most);
        all.forEach(firsts::add);
        assertEquals(all.stream().sorted().limit(most).toList(), firsts.inOrder());
    }
}
