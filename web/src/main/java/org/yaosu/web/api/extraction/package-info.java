/** One chat: {@code POST /api/v1/extractions}. */
package org.yaosu.web.api.extraction;
