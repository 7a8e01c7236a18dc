/** Reads requests and asks the responders in service. */
package org.yaosu.dialogue.service;
