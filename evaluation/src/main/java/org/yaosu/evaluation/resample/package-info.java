/** How much chance is in a score, and in the difference of two. */
package org.yaosu.evaluation.resample;
