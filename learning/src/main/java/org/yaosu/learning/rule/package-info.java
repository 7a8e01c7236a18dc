/** When an answer is worth giving. Every rule is a small strategy of its own. */
package org.yaosu.learning.rule;
