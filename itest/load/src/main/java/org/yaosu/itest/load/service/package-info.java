/** The service that is asked: the simulator, in a process of its own. */
package org.yaosu.itest.load.service;
