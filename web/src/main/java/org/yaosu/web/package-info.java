/**
 * The platform over HTTP. {@link org.yaosu.web.server} opens and closes a port, {@link org.yaosu.web.http} is what services
 * have in common, {@link org.yaosu.web.access} says who may do what, and each further package is a service: a servlet of the HTTP whiteboard with its settings.
 */
package org.yaosu.web;
