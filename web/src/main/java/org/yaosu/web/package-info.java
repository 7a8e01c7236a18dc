/**
 * The platform over HTTP. {@link org.yaosu.web.server} opens and closes a port, {@link org.yaosu.web.answer} is what every answer
 * has in common, and each further package is a service: a servlet of the HTTP whiteboard with its settings.
 */
package org.yaosu.web;
