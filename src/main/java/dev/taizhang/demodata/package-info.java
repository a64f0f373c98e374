/**
 * Loads a year of records from a folder of JSON files: checks all of it, then replays its history step by step through
 * the services that requests go through, each step at its instant and as its account. One transaction holds the whole
 * load, so there is a whole year or none. Nobody comes in here; {@link dev.taizhang.demodata.LoadGate} keeps requests
 * out until the load is over.
 */
@NullMarked
package dev.taizhang.demodata;

import org.jspecify.annotations.NullMarked;
