/** Training and test files for fine-tuning: how they are set. */
package org.yaosu.finetune;
