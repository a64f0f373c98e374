/**
 * Files that go with the records of every ledger: how they come in and are looked at, where their bytes are kept, how they
 * go out again. It knows records only as {@link dev.taizhang.ledger.Editions} show them; nobody comes in but over HTTP.
 */
@NullMarked
package dev.taizhang.attachment;

import org.jspecify.annotations.NullMarked;
