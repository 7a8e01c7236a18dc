/** Dialogues over HTTP, as the 2020 multi-skill dialogue competition calls them: {@code /dialogue}. */
package org.yaosu.web.dialogue;
