/**
 * Finds texts by the words in them, Chinese ones included, and brings names into the order of a Chinese dictionary. It
 * knows texts, terms and ids, and nothing of what a record is: the ledgers hand in what their records say, and join what
 * is found here with what may be read.
 */
@NullMarked
package dev.taizhang.search;

import org.jspecify.annotations.NullMarked;
