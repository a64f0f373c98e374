package dev.taizhang.register;

import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.time.YearMonth;

/** The 24 solar terms 二十四节气, two in every month, in the order of the year. */
public enum SolarTerm {
    XIAOHAN("小寒", 1, 1),
    DAHAN("大寒", 1, 15),
    LICHUN("立春", 2, 1),
    YUSHUI("雨水", 2, 15),
    JINGZHE("惊蛰", 3, 1),
    CHUNFEN("春分", 3, 15),
    QINGMING("清明", 4, 1),
    GUYU("谷雨", 4, 15),
    LIXIA("立夏", 5, 1),
    XIAOMAN("小满", 5, 15),
    MANGZHONG("芒种", 6, 1),
    XIAZHI("夏至", 6, 15),
    XIAOSHU("小暑", 7, 1),
    DASHU("大暑", 7, 15),
    LIQIU("立秋", 8, 1),
    CHUSHU("处暑", 8, 15),
    BAILU("白露", 9, 1),
    QIUFEN("秋分", 9, 15),
    HANLU("寒露", 10, 1),
    SHUANGJIANG("霜降", 10, 15),
    LIDONG("立冬", 11, 1),
    XIAOXUE("小雪", 11, 15),
    DAXUE("大雪", 12, 1),
    DONGZHI("冬至", 12, 15);

    private final String label;
    private final int month;
    private final int earliest;

    /**
     * @param month in which it falls in every year
     * @param earliest day of the month before which it never falls; the next term is later than a fortnight
     */
    SolarTerm(String label, int month, int earliest) {
        this.label = label;
        this.month = month;
        this.earliest = earliest;
    }

    /** Its day of a year, by China Standard Time. */
    public LocalDate in(int year) {
        YearMonth where = YearMonth.of(year, month);
        for (int day = earliest; day <= where.lengthOfMonth(); day++) {
            if (Solar.fromYmd(year, month, day).getLunar().getJieQi().equals(label)) {
                return where.atDay(day);
            }
        }
        throw new IllegalStateException(label + " is not in " + where);
    }
}
