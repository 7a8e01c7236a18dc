/**
 * Models behind an OpenAI-compatible endpoint. {@link org.yaosu.provider.openai.OpenAiProviders} makes a provider of each
 * configuration; nothing here is exported.
 */
package org.yaosu.provider.openai;
