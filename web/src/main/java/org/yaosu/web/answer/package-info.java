/** What every answer has in common: its shape, and what failures are called. */
package org.yaosu.web.answer;
