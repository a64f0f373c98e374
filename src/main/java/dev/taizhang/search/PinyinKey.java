package dev.taizhang.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/**
 * The key that sorts a name as a Chinese dictionary does: by pinyin, tones included (CLDR's collation
 * {@code zh-u-co-pinyin-kn}), digits before and other scripts after it, numbers by their value, so that 第9次 comes before
 * 第10次. A character with several readings sorts by the one that
 * CLDR gives it. Keys are compared as texts, byte by byte; they belong to the tables of one release of CLDR.
 */
public final class PinyinKey {

    /** Longest key in characters, two for each byte; of longer names, about 90 Chinese characters decide. */
    private static final int LONGEST = 400;

    private static final Collator PINYIN =
            Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin-kn")).freeze();

    private static final HexFormat HEX = HexFormat.of();

    private PinyinKey() {}

    public static String of(String name) {
        String key = HEX.formatHex(PINYIN.getCollationKey(name).toByteArray());
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
