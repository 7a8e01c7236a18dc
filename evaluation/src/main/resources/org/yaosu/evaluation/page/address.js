// What a reader looks at, as the part of the address after #: chat=12&field=..&kind=wrong,missing&text=..&order=points&lang=zh

/** What the address asks for, without what this report does not have. */
function readAddress(fields, orders) {
    const asked = new URLSearchParams(location.hash.slice(1));
    const kinds = (asked.get('kind') ?? '').split(',').filter(kind => FILTERED_KINDS.includes(kind));
    const order = asked.get('order');
    const lang = asked.get('lang');
    return {
        chat: Number(asked.get('chat')) || null,
        field: fields.includes(asked.get('field')) ? asked.get('field') : '',
        kinds: new Set(kinds),
        query: asked.get('text') ?? '',
        order: orders.includes(order) ? order : 'file',
        language: Object.hasOwn(TAGS, lang) ? lang : null
    };
}

/**
 * Replaces the address rather than adding to the history: going back leaves the report, as a reader expects. A browser
 * may refuse when a key is held down, so this comes after drawing.
 */
function writeAddress(view) {
    const parts = [
        ['chat', view.chat], ['field', view.field], ['kind', [...view.kinds].join(',')], ['text', view.query],
        ['order', view.order === 'file' ? '' : view.order], ['lang', view.language]
    ].filter(([, value]) => value !== null && value !== '');
    history.replaceState(null, '', `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`);
}
