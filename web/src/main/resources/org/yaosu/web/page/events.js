// Server-sent events, read by hand: the browser's own reader sends no token.

/**
 * Hands on each event until the stream ends.
 *
 * @param stream bytes
 * @param told told each event's name and data
 */
export async function readEvents(stream, told) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
        const { done, value } = await reader.read();
        if (done) {
            return;
        }
        const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
            const event = parsed(block);
            if (event.data !== '') {
                told(event.name, event.data);
            }
        }
    }
}

function parsed(block) {
    let name = 'message';
    const data = [];
    for (const line of block.split('\n')) {
        const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
        if (field === 'event') {
            name = value;
        } else if (field === 'data') {
            data.push(value);
        }
    }
    return { name, data: data.join('\n') };
}
