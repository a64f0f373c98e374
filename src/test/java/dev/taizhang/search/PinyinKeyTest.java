package dev.taizhang.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names in the order of a dictionary. */
class PinyinKeyTest {

    /** 吗 before 妈 would be the order of their code points; 重 has two readings, of which zhòng counts here. */
    private static final List<String> IN_ORDER = List.of(
            "2022年党课",
            "2022年第9次党课",
            "2022年第10次党课",
            "安全生产",
            "北京路",
            "党课",
            "党课讲稿",
            "妈",
            "吗",
            "学习会",
            "张家村",
            "中心组",
            "重点工作",
            "Abc");

    @Test
    void namesStandAsInADictionary() {
        List<String> names = new ArrayList<>(IN_ORDER);
        Collections.shuffle(names, new Random(7));
        names.sort(Comparator.comparing(PinyinKey::of));
        assertEquals(IN_ORDER, names);
    }

    @Test
    void aKeyFitsItsColumnWhateverTheName() {
        assertEquals(400, PinyinKey.of("重".repeat(200)).length());
        assertTrue(PinyinKey.of("🎉𠮷".repeat(100)).length() <= 400);
    }
}
