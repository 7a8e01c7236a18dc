/** Asks the responders in service, which come and go while that goes on. */
package org.yaosu.dialogue.service.route;
