// The report as the page asks for it: kinds of result, values, and which chats a filter lets through.

/** Kinds in the order in which a reader wants to see them: differences first. */
const KINDS = [
    { kind: 'wrong', sign: '✕', says: 'gold and answer differ' },
    { kind: 'missing', sign: '○', says: 'gold has a value that the answer lacks' },
    { kind: 'spurious', sign: '＋', says: 'the answer has a value that gold lacks' },
    { kind: 'similar', sign: '≈', says: 'compared by similarity, and not equal' },
    { kind: 'right', sign: '✓', says: 'gold and answer are equal' },
    { kind: 'empty', sign: '–', says: 'empty on both sides' }
];
const FILTERED_KINDS = KINDS.map(each => each.kind).filter(kind => kind !== 'empty');

function signOf(kind) {
    return KINDS.find(each => each.kind === kind)?.sign ?? '';
}

/** The values of a side of a field: a list, a text or nothing, as a list without empty ones. */
function valuesOf(side) {
    return (Array.isArray(side) ? side : [side]).filter(value => typeof value === 'string' && value !== '');
}

function cellsOf(row) {
    return row.records.flatMap(record => record.fields);
}

/** Case aside, what a search looks through; made at the first search, because large reports are seldom searched. */
function haystackOf(row) {
    row.haystack ??= [row.id, row.text, ...cellsOf(row).flatMap(cell => [cell.gold, cell.answer, cell.other].flatMap(valuesOf))]
        .join('\n').toLowerCase();
    return row.haystack;
}

function matchesText(row, query) {
    return query === '' || haystackOf(row).includes(query.toLowerCase());
}

/** Field and kinds hold of one and the same field of a chat; a field alone asks for any result but empty. */
function matchesCell(cell, filter) {
    return (filter.field === '' || cell.key === filter.field)
        && (filter.kinds.size === 0 ? cell.kind !== 'empty' : filter.kinds.has(cell.kind));
}

function isFiltering(filter) {
    return filter.field !== '' || filter.kinds.size > 0;
}

function matchesRow(row, filter) {
    return (!isFiltering(filter) || cellsOf(row).some(cell => matchesCell(cell, filter))) && matchesText(row, filter.query);
}

const ORDERS = {
    file: { label: 'as in the file', compare: (a, b) => a.number - b.number },
    points: { label: 'fewest points first', compare: (a, b) => a.points - b.points || a.number - b.number },
    lost: { label: 'most lost to the other first', compare: (a, b) => gain(a) - gain(b) || a.number - b.number, compared: true },
    gained: { label: 'most gained first', compare: (a, b) => gain(b) - gain(a) || a.number - b.number, compared: true }
};

function gain(row) {
    return row.points - (row.against ?? row.points);
}

function rowsFor(rows, filter) {
    return rows.filter(row => matchesRow(row, filter)).sort(ORDERS[filter.order].compare);
}

/** How many chats each kind would leave with the field and the text as they are. */
function tallyKinds(rows, filter) {
    const found = rows.filter(row => matchesText(row, filter.query));
    return new Map(FILTERED_KINDS.map(kind => {
        const only = { ...filter, kinds: new Set([kind]) };
        return [kind, found.filter(row => cellsOf(row).some(cell => matchesCell(cell, only))).length];
    }));
}
