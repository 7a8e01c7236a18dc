/** Files that are sent: how they arrive, what they are called, and where they are kept. */
package org.yaosu.web.api.upload;
