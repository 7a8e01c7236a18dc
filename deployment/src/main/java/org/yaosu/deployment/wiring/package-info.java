/** What bundles need of each other, and how the wires between them are made anew. */
package org.yaosu.deployment.wiring;
