// The chart of fields: points won of the weight, F1, and counts of results, each a way into the chats.

/** The kinds that a field is counted in, in the order of its bar. */
const COUNTED = ['right', 'wrong', 'missing', 'spurious', 'similar'];

const FIELD_ORDERS = {
    form: { label: 'as in the form', compare: (a, b) => a.order - b.order },
    lost: { label: 'most points lost first', compare: (a, b) => (b.weight - b.points) - (a.weight - a.points) },
    f1: { label: 'lowest F1 first', compare: (a, b) => (a.f1 ?? 2) - (b.f1 ?? 2) }
};

/** @param choose called with the field, and the kind of result or null, that a reader clicks on */
function showFields(report, choose) {
    byId('fields').hidden = report.fields.length === 0;
    const select = byId('field-order');
    const chosen = select.value || 'form';
    select.replaceChildren(...Object.entries(FIELD_ORDERS).map(([key, order]) => option(key, say(order.label))));
    select.value = chosen;
    drawFields(report, choose, chosen);
    showConfusions(report.fields.filter(field => field.confusion));
}

function drawFields(report, choose, order) {
    const differences = new Map((report.comparison?.fields ?? []).map(each => [each.key, each]));
    const kinds = COUNTED.filter(kind => report.fields.some(field => field[kind] > 0));
    const most = Math.max(1, ...report.fields.map(resultsOf));
    const heaviest = Math.max(1, ...report.fields.map(field => field.weight));
    const fields = [...report.fields].sort(FIELD_ORDERS[order].compare);
    byId('field-table').replaceChildren(element('table', { class: 'fields', role: 'table' },
        element('thead', { role: 'rowgroup' }, fieldHead(differences.size > 0, kinds)),
        element('tbody', { role: 'rowgroup' },
            ...fields.map(field => fieldRow(field, { most, heaviest, kinds, difference: differences.get(field.key), compared: differences.size > 0, choose })))));
}

function resultsOf(field) {
    return FILTERED_KINDS.reduce((sum, kind) => sum + (field[kind] ?? 0), 0);
}

function fieldHead(compared, kinds) {
    const names = ['Field', 'Points of weight', ...(compared ? ['Difference'] : []), 'F1', 'Precision', 'Recall', 'Gold'];
    const head = (className, ...content) => element('th', { role: 'columnheader', scope: 'col', class: className }, ...content);
    return element('tr', { role: 'row' }, ...names.map(name => head(`col-${name.split(' ')[0].toLowerCase()}`, say(name))),
        head('col-results', element('span', { class: 'results-cell' }, element('span', { class: 'stack' }, say('Results')),
            element('span', { class: 'counts' }, ...kinds.map(kind => element('span', { class: 'count-name' }, say(kind)))))));
}

function fieldRow(field, { most, heaviest, kinds, difference, compared, choose }) {
    return element('tr', { role: 'row', 'data-field': field.key },
        element('th', { role: 'rowheader', scope: 'row', class: 'col-field' },
            element('button', { type: 'button', class: 'field-name', lang: 'zh-CN', 'data-field': field.key, 'aria-pressed': 'false', click: () => choose(field.key, null) }, field.key)),
        cell('col-points', element('div', { class: 'points-cell' },
            element('span', { class: 'num' }, `${fixed(field.points, 2)} / ${field.weight}`), pointsBar(field, heaviest))),
        compared ? cell('col-difference num', differenceOf(difference), say('diff')) : null,
        cell('col-f1 num', fixed(field.f1, 2), 'F1'),
        cell('col-precision num', fixed(field.precision, 2), say('P')),
        cell('col-recall num', fixed(field.recall, 2), say('R')),
        cell('col-gold num', String(field.gold ?? say('n/a')), say('gold')),
        cell('col-results', element('div', { class: 'results-cell' }, resultBar(field, most), resultCounts(field, kinds, choose))));
}

/** @param name what the number is, shown where the table has no head: on a phone */
function cell(className, content, name = null) {
    return element('td', { role: 'cell', class: className }, name ? element('span', { class: 'name' }, `${name} `) : null, content);
}

/** The track is as long as the weight and the bar as long as the points, so that tracks left empty are the points to win. */
function pointsBar(field, heaviest) {
    const track = bar(field.weight / heaviest, 'points-track');
    track.append(bar(field.points / field.weight, 'points-bar'));
    return element('span', { class: 'points-space', 'aria-hidden': 'true' }, track);
}

function differenceOf(difference) {
    if (!difference) {
        return element('span', { class: 'hint' }, say('n/a'));
    }
    return element('span', { class: toneOf(difference.interval), title: say`interval ${interval(difference.interval, 2, signed)}` },
        signed(difference.difference, 2));
}

function resultBar(field, most) {
    return element('span', { class: 'stack', 'aria-hidden': 'true' },
        ...COUNTED.filter(kind => field[kind] > 0).map(kind => bar(field[kind] / most, `fill ${kind}`)));
}

function resultCounts(field, kinds, choose) {
    return element('span', { class: 'counts' }, ...kinds.map(kind => field[kind] > 0
        ? element('button', {
            type: 'button', class: `count ${kind}`, 'data-kind': kind, title: say`${say(kind)}: show these chats`,
            'aria-label': say`${field.key}: ${tally(field[kind])} ${say(kind)}, show these chats`, click: () => choose(field.key, kind)
        }, `${signOf(kind)} ${tally(field[kind])}`)
        : element('span', { class: 'count-none' })));
}

function markField(key) {
    for (const button of document.querySelectorAll('.field-name')) {
        button.setAttribute('aria-pressed', String(button.dataset.field === key));
    }
}

function showConfusions(fields) {
    byId('confusions').hidden = fields.length === 0;
    byId('confusions').querySelector('.confusion-list').replaceChildren(...fields.map(confusionTable));
}

function confusionTable({ key, confusion: { labels, counts } }) {
    const names = labels.map(label => label === '' ? say('(empty)') : label);
    const largest = Math.max(1, ...counts.flat());
    return element('table', { class: 'confusion' }, element('caption', { lang: 'zh-CN' }, key),
        element('thead', {}, element('tr', {}, element('td', {}), ...names.map(name => element('th', { scope: 'col', lang: 'zh-CN' }, name)))),
        element('tbody', {}, ...counts.map((line, row) => element('tr', {}, element('th', { scope: 'row', lang: 'zh-CN' }, names[row]),
            ...line.map((count, column) => confusionCell(count, count / largest, row === column))))));
}

function confusionCell(count, share, same) {
    const node = element('td', { class: `${same ? 'same' : 'apart'}${count === 0 ? ' none' : ''}` }, String(count));
    node.style.setProperty('--share', `${Math.round(40 * share)}%`);
    return node;
}
