/** What the score command knows as one document, which becomes {@code report.json} and the page. */
package org.yaosu.evaluation.report;
