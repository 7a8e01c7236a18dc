/** Writes down what happens, where somebody wants that. */
package org.yaosu.operations.log;
