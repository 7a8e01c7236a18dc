// What a file is that somebody opens: one chat, or a file of chats.

const LIMIT = 16 * 1024 * 1024;

/**
 * Looks into a file. Ends with {text} for one chat, or {chats: how many} for a file of them, null where it is too large to be counted.
 * One chat in a file of chats is both.
 */
export async function inspect(file) {
    const structured = /\.jsonl?$/i.test(file.name);
    if (file.size > LIMIT) {
        return { chats: null };
    }
    const text = decoded(await file.arrayBuffer());
    const chats = chatsOf(text);
    if (chats === null) {
        return structured ? { chats: null } : { text };
    }
    const only = chats.length === 1 ? chats[0]?.chat_text ?? chats[0]?.text : undefined;
    return typeof only === 'string' ? { text: only, chats: 1 } : { chats: chats.length };
}

/** UTF-8, or what Chinese programs wrote before it. */
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('gb18030').decode(bytes);
    }
}

/** The objects of JSON or JSON Lines, or null where it is neither. */
function chatsOf(text) {
    if (!/^\s*[[{]/.test(text)) {
        return null;
    }
    try {
        return [JSON.parse(text)].flat();
    } catch {
        return linesOf(text);
    }
}

function linesOf(text) {
    try {
        return text.split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line));
    } catch {
        return null;
    }
}
