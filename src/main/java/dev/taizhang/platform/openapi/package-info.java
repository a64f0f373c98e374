/**
 * Makes the published contract exact: what the code says about a body, a refusal or a header is also said there, so that
 * types generated from it are the truth. Nobody comes in here; resources only carry the standard annotations.
 */
@NullMarked
package dev.taizhang.platform.openapi;

import org.jspecify.annotations.NullMarked;
