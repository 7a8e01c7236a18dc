/** The port: {@code yaosu:serve} opens it and closes it again. Nothing else does. */
package org.yaosu.web.server;
