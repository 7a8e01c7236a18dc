// One chat: its text on the left, gold beside the answer on the right, differences first. Only the current chat is drawn.

/** @param view the report, the weights by field, the filter, and what a search looks for */
function showChat(row, view) {
    const host = byId('chat');
    if (!row) {
        host.replaceChildren(element('p', { class: 'notice' }, say('No chat matches these filters.')));
        return;
    }
    const cells = row.records.flatMap((record, r) => record.fields.map((field, f) => ({ field, id: `${r}-${f}` })));
    const places = cells.flatMap(({ field, id }) => placesOf(field, id, row.text ?? ''));
    const pane = transcript(row.text ?? '', [...places, ...searchPlaces(row.text ?? '', view.filter.query)], customersOf(row));
    const light = (id, fromClick) => {
        lightUp(pane, id);
        if (fromClick) {
            pane.scrollIntoView({ block: 'nearest' });
        }
    };
    const placed = new Set(places.map(place => place.id));
    host.replaceChildren(chatHead(row, view),
        element('div', { class: 'sides' }, pane,
            element('div', { class: 'records' }, ...row.records.map((record, r) => recordView(record, r, row, { ...view, placed, light })),
                row.records.length === 0 ? element('p', { class: 'notice' }, say('Neither gold nor the answer has a record for this chat.')) : null)));
    const hit = pane.querySelector('mark.search');
    if (hit) {
        bringIntoView(pane, hit);
    }
}

function searchPlaces(text, query) {
    return query === '' ? [] : occurrences(text.toLowerCase(), query.toLowerCase())
        .map(start => ({ start, end: start + query.length, id: null, why: 'search' }));
}

function customersOf(row) {
    return new Set(row.records.map(record => record.name).filter(Boolean));
}

function chatHead(row, { report }) {
    const gained = row.against === null || row.against === undefined ? null : row.points - row.against;
    return element('header', { class: 'chat-head' },
        element('h3', {}, say`Chat ${row.number}`),
        row.id && row.id !== String(row.number) ? element('span', { class: 'hint' }, row.id) : null,
        element('span', { class: 'chat-points' }, element('b', {}, fixed(row.points, 2)), say` of ${report.score.of} points`),
        gained === null ? null : element('span', { class: gained > 0 ? 'tone-better' : gained < 0 ? 'tone-worse' : 'hint' },
            say`${signed(gained, 2)} against ${fixed(row.against, 2)} of ${report.title.against ?? say('the other')}`),
        element('span', { class: 'hint' }, say`${counted(row.records.length, 'record')}, ${counted((row.text ?? '').length, 'character')}`));
}

const PAIRED = { gold: 'only in gold: 0 points', answer: 'only in the answer: 0 points' };

function recordView(record, index, row, view) {
    const cells = record.fields.map((field, f) => ({ field, id: `${index}-${f}` })).sort((a, b) => rankOf(a.field) - rankOf(b.field));
    const empty = cells.filter(({ field }) => field.kind === 'empty');
    return element('section', { class: 'record', 'aria-label': say`Record ${index + 1}` },
        element('h4', {}, row.records.length > 1 ? say`Record ${index + 1} of ${row.records.length}` : say('Record'),
            record.name ? element('span', { lang: 'zh-CN', class: 'record-name' }, record.name) : null,
            PAIRED[record.paired] ? element('span', { class: 'unpaired' }, say(PAIRED[record.paired])) : null),
        element('ul', { class: 'results' }, ...cells.filter(({ field }) => field.kind !== 'empty').map(each => resultItem(each, view))),
        empty.length === 0 ? null : element('details', { class: 'empties' },
            element('summary', {}, say`${counted(empty.length, 'field')} empty on both sides`),
            element('ul', { class: 'results' }, ...empty.map(each => resultItem(each, view)))));
}

/** Differences first; among equals the field's place in the form, which is the order of the report. */
function rankOf(field) {
    return KINDS.findIndex(each => each.kind === field.kind);
}

function resultItem({ field, id }, view) {
    const asked = isFiltering(view.filter) && matchesCell(field, view.filter);
    const says = KINDS.find(each => each.kind === field.kind)?.says ?? null;
    const sides = sidesOf(field, view);
    return element('li', {
        class: `result ${field.kind}${asked ? ' asked' : ''}`, 'data-field': field.key, 'data-kind': field.kind,
        mouseenter: () => view.light(id, false), focusin: () => view.light(id, false)
    },
        element('div', { class: 'result-head' },
            element('span', { class: `badge ${field.kind}`, title: says ? say(says) : null },
                element('span', { class: 'sign', 'aria-hidden': 'true' }, signOf(field.kind)), say(field.kind)),
            element('button', {
                type: 'button', class: 'key', lang: 'zh-CN', click: () => view.light(id, true),
                title: say(view.placed.has(id) ? 'Show its words in the chat' : 'Its words are not in the chat')
            }, field.key),
            sides.length === 1 ? element('dl', { class: 'values' }, ...sides) : null,
            Number.isFinite(field.confidence) ? element('span', { class: 'hint confidence' }, say`sure ${Math.round(100 * field.confidence)} %`) : null,
            element('span', { class: 'hint num' }, `${points(field.points)} / ${view.weights.get(field.key) ?? say('n/a')}`)),
        sides.length > 1 ? element('dl', { class: 'values' }, ...sides) : null);
}

/** Gold beside the answer, or one of them where they are equal; the other run's answer, unless it says that too. */
function sidesOf(field, { report }) {
    const equal = field.kind === 'right' || field.kind === 'empty';
    const other = field.other === undefined || field.other === null || (equal && sameValues(field.other, field.answer))
        ? [] : [side('other', field.other, field.gold, report.title.against)];
    if (!equal) {
        return [side('gold', field.gold, field.answer), side('answer', field.answer, field.gold), ...other];
    }
    return field.kind === 'empty' && other.length === 0 ? [] : [side('both', field.gold, null), ...other];
}

function sameValues(one, another) {
    const values = new Set(valuesOf(one));
    return values.size === new Set(valuesOf(another)).size && valuesOf(another).every(value => values.has(value));
}

/** @param opposite the side compared with: values that it lacks stand out; null where there is nothing to tell apart */
function side(name, values, opposite, title = null) {
    const shared = new Set(valuesOf(opposite));
    const shown = valuesOf(values).map(value =>
        element('span', { class: `value${opposite !== null && !shared.has(value) ? ' apart' : ''}`, lang: 'zh-CN' }, value));
    return element('div', { class: `side ${name}` }, element('dt', { title }, say(name)),
        element('dd', {}, ...(shown.length > 0 ? shown : [element('span', { class: 'nothing' }, say('empty'))])));
}
