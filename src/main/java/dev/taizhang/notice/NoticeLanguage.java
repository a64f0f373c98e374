package dev.taizhang.notice;

import dev.taizhang.platform.text.Languages;
import java.util.Locale;

/** In which language people are written to. The names are those of the wire. */
enum NoticeLanguage {
    ZH(Languages.DEFAULT),
    EN(Locale.ENGLISH);

    private final Locale locale;

    NoticeLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
