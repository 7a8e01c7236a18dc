/** What services over HTTP have in common: answers, problems, and how a request is taken without a thread that waits for it. */
package org.yaosu.web.http;
