/** What takes part: fields, formats, model providers, bundles, and the description of all that can be asked for. */
package org.yaosu.web.api.platform;
