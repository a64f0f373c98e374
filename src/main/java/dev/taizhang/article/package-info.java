/**
 * Articles 信息: their three reviews, where they were published, which media picked them up. The loader comes in through
 * {@link dev.taizhang.article.ArticleWorkflow} and {@link dev.taizhang.article.ArticleImport}, and asks
 * {@link dev.taizhang.article.PlacementIdentity} what would be there twice.
 */
@NullMarked
package dev.taizhang.article;

import org.jspecify.annotations.NullMarked;
