/** How an office reviews: deadlines, stand-ins, proofs, corrections and the form, through HTTP. */
@NullMarked
package dev.taizhang.review;

import org.jspecify.annotations.NullMarked;
