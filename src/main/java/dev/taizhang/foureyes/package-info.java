/**
 * When one pair of eyes is enough: the spans of days in which an organisation lets whoever entered a record also confirm
 * it. Granted by an administrator, dated, on record. Ledgers ask {@link dev.taizhang.foureyes.FourEyes}; no other rule
 * that keeps duties apart can be relaxed.
 */
@NullMarked
package dev.taizhang.foureyes;

import org.jspecify.annotations.NullMarked;
