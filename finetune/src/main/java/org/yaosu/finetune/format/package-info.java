/** The files that platforms take, each a component; and the test file. */
package org.yaosu.finetune.format;
