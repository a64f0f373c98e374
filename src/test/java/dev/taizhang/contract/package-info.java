/** What the front end is given: real answers of the service for its tests and its mocks. */
@NullMarked
package dev.taizhang.contract;

import org.jspecify.annotations.NullMarked;
