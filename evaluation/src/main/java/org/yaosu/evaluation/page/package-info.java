/**
 * The score report as a page: one HTML file that needs no network and no other file, for people who want to see where
 * answers differ from gold. The entry point is {@link org.yaosu.evaluation.page.ReportPage}.
 */
package org.yaosu.evaluation.page;
