/** What is particular to each subtrack. */
package org.yaosu.dialogue.offline.skill;
