// Server-sent events, read by hand: the browser's own reader sends no token.

/**
 * Each event, as {name, data}, until the stream ends. A stream that nobody reads any more is given up.
 *
 * @param stream bytes
 */
export async function* eventsOf(stream) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) {
                return;
            }
            const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
            rest = blocks.pop();
            yield* blocks.map(parsed).filter(({ data }) => data !== '');
        }
    } finally {
        // nobody waits for it, and a stream that broke off has nothing to be given up
        reader.cancel().catch(() => {});
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
