/**
 * The edge of HTTP: what holds for every request and every answer, whatever resource it is for. Nobody comes in here but
 * the framework.
 */
@NullMarked
package dev.taizhang.platform.web;

import org.jspecify.annotations.NullMarked;
