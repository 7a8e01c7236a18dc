/** What was learned: made from rows, kept in a file, and decided by. */
package org.yaosu.learning.model;
