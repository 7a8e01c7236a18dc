/** The page: what a browser needs to use the platform, served as it lies in this bundle. It does what it does through the HTTP API. */
package org.yaosu.web.page;
