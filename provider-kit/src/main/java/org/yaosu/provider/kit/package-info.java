/**
 * What bundles of model providers have in common: {@link org.yaosu.provider.kit.ProviderFactory} makes a provider of
 * each configuration; the rest checks settings, bounds calls, and makes
 * what services say of failures fit for messages. No bundle exports this package; each provider bundle
 * carries its own copy, so that two of them may be of different ages.
 */
package org.yaosu.provider.kit;
