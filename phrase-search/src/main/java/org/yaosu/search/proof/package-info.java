/**
 * Proves searches, in tests: no bundle takes a copy.
 */
package org.yaosu.search.proof;
