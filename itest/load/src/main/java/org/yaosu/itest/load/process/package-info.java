/** Runs other programs and looks at what they take. */
package org.yaosu.itest.load.process;
