/** Asks models for texts, for whatever purpose. */
package org.yaosu.engine.ask;
