package dev.taizhang.obligation;

import java.time.LocalDate;

/** Something that can meet a duty. */
record Event(LocalDate on, String recordId, int recordVersion) {}
