package dev.taizhang.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of solar terms, against published calendars. */
class SolarTermTest {

    @ParameterizedTest
    @CsvSource({
        "QINGMING,2021-04-04",
        "QINGMING,2022-04-05",
        "LICHUN,2021-02-03",
        "LICHUN,2022-02-04",
        "LICHUN,2025-02-03",
        "XIAZHI,2022-06-21",
        "QIUFEN,2022-09-23",
        "DONGZHI,2022-12-22",
        "DONGZHI,2021-12-21",
        "XIAOHAN,2022-01-05",
        "CHUSHU,2022-08-23"
    })
    void fallsOnTheDayOfTheCalendar(SolarTerm term, LocalDate day) {
        assertEquals(day, term.in(day.getYear()));
    }

    @Test
    void followsTheOthersThroughEveryYear() {
        LocalDate before = LocalDate.of(1899, 12, 22);
        for (int year = 1900; year <= 2199; year++) {
            for (SolarTerm term : SolarTerm.values()) {
                LocalDate day = term.in(year);
                long days = ChronoUnit.DAYS.between(before, day);
                assertTrue(days >= 14 && days <= 16, term + " in " + year + " is " + days + " days after the last one");
                before = day;
            }
        }
    }
}
