/**
 * How an office reviews its articles: how many days each stage has, whether proofs are read, who stands in for whom.
 * Articles come in through {@link dev.taizhang.review.ReviewRules} and {@link dev.taizhang.review.Delegations}.
 */
@NullMarked
package dev.taizhang.review;

import org.jspecify.annotations.NullMarked;
