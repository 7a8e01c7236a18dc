/** Learning: the trainer, and what was learned as a service. */
package org.yaosu.learning;
