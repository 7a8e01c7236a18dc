/**
 * {@code /api/v1}: what the platform can do, for programs. {@link org.yaosu.web.api.ApiServlet} takes the requests,
 * {@link org.yaosu.web.api.Routes} knows who answers which; {@code openapi.json} beside this is the contract.
 */
package org.yaosu.web.api;
