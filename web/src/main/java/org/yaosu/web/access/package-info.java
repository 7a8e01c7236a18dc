/** Who may do what: tokens, scopes and how often they may ask. */
package org.yaosu.web.access;
