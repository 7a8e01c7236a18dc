/** The file that what was learned is kept in. */
package org.yaosu.learning.file;
