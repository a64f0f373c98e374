/** The service's entry point; every room of the house is a package below this one. */
@NullMarked
package dev.taizhang;

import org.jspecify.annotations.NullMarked;
