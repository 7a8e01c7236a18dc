/**
 * Services that come and go while work goes on with them: a list of those of the moment, leases that count the work, and stops that wait
 * for it. Copied into each bundle that uses it, so that none depends on another one for it.
 */
package org.yaosu.lease;
