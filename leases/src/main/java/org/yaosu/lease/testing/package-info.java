/** For the tests of those who hold services by leases. */
package org.yaosu.lease.testing;
