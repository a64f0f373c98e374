package dev.taizhang.demodata;

/** Marks the history of a record that has states of its own. */
interface OwnHistory {}
