/** The platform over HTTP. */
package org.yaosu.web;
