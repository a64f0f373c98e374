package dev.taizhang.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,en;q=0.9 | en",
                "fr,en;q=0.5 | en",
                "zh-TW | zh-CN",
                "zh;q=0.5,en | en",
                "en;q=0.5,zh | zh-CN",
                "en;q=0 | zh-CN",
                "* | zh-CN",
                "fr | zh-CN",
                "english | zh-CN",
                ";;; | zh-CN",
            })
    void takesTheFirstLanguageThatIsSpokenHere(String header, String language) {
        assertEquals(Locale.forLanguageTag(language), Languages.preferred(header));
    }

    @Test
    void speaksChineseToWhomDoesNotSay() {
        assertEquals(Locale.SIMPLIFIED_CHINESE, Languages.preferred(null));
    }

    @Property(tries = 300)
    void bearsAnyHeader(@ForAll String header) {
        assertTrue(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).contains(Languages.preferred(header)));
    }
}
