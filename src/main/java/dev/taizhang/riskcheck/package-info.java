/**
 * Risk checks 风险排查: versioned checklist templates, the checks made with them, and what they found. Action items reach
 * findings through {@link dev.taizhang.riskcheck.Findings}.
 */
@NullMarked
package dev.taizhang.riskcheck;

import org.jspecify.annotations.NullMarked;
