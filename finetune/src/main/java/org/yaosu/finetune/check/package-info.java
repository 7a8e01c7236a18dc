/** Looks training and test files through before anybody uploads them. */
package org.yaosu.finetune.check;
