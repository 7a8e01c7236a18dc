// What the reader looks at, and how it changes.

const report = JSON.parse(byId('report').textContent);
byId('report').remove();
const weights = new Map(report.fields.map(field => [field.key, field.weight]));
const compared = report.comparison !== null && report.comparison !== undefined;
const orders = Object.entries(ORDERS).filter(([, order]) => compared || !order.compared);

let view = asked();
let matches = [];
let spoken = null;

function asked() {
    return readAddress([...weights.keys()], orders.map(([key]) => key));
}

/** Everything that a reader does comes through here. A chat that the filter leaves out gives way to the first one. */
function change(what) {
    view = { ...view, ...what };
    matches = rowsFor(report.rows, view);
    if (!matches.some(row => row.number === view.chat)) {
        view.chat = matches[0]?.number ?? null;
    }
    speak();
    draw();
    writeAddress(view);
}

function draw() {
    const index = matches.findIndex(row => row.number === view.chat);
    drawFilters();
    drawPosition(index);
    drawStrip(matches, index, report.score.of, goTo);
    showChat(matches[index], { report, weights, filter: view });
}

function drawFilters() {
    byId('field').value = view.field;
    byId('order').value = view.order;
    if (byId('query').value.trim() !== view.query) {
        byId('query').value = view.query;
    }
    byId('clear').hidden = !isFiltering(view) && view.query === '';
    const tally = tallyKinds(report.rows, view);
    for (const button of byId('kinds').children) {
        const kind = button.dataset.kind;
        button.setAttribute('aria-pressed', String(view.kinds.has(kind)));
        button.querySelector('.tally').textContent = tally.get(kind);
    }
    markField(view.field);
}

function drawPosition(index) {
    const all = report.rows.length;
    const found = matches.length === all ? counted(all, 'chat') : say`${matches.length} of ${counted(all, 'chat')} match`;
    byId('position').replaceChildren(element('b', {}, matches.length === 0 ? '0' : `${index + 1} / ${matches.length}`), ` · ${found}`);
    byId('previous').disabled = index <= 0;
    byId('next').disabled = index < 0 || index >= matches.length - 1;
}

function goTo(index) {
    const row = matches[index];
    if (row) {
        change({ chat: row.number });
        backToTop();
    }
}

/** A chat begins at its top, also for a reader who was at the end of the one before. */
function backToTop() {
    if (byId('chat').getBoundingClientRect().top < 0) {
        byId('chat').scrollIntoView();
    }
}

function step(by) {
    goTo(matches.findIndex(row => row.number === view.chat) + by);
}

function choose(field, kind) {
    change({ field, kinds: new Set(kind ? [kind] : []) });
    byId('chats').scrollIntoView();
}

function toggleKind(kind) {
    const kinds = new Set(view.kinds);
    if (!kinds.delete(kind)) {
        kinds.add(kind);
    }
    change({ kinds });
}

function kindButton(kind) {
    return element('button', { type: 'button', class: `kind ${kind}`, 'data-kind': kind, 'aria-pressed': 'false', click: () => toggleKind(kind) },
        element('span', { class: 'sign', 'aria-hidden': 'true' }, signOf(kind)), ` ${say(kind)} `, element('span', { class: 'tally' }));
}

const KEYS = {
    j: () => step(1),
    ArrowRight: () => step(1),
    k: () => step(-1),
    ArrowLeft: () => step(-1),
    '/': () => byId('query').focus(),
    '?': () => byId('keys').showModal()
};

function onKey(event) {
    if (event.key === 'Escape' && event.target === byId('query')) {
        byId('query').blur();
    }
    const busy = event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') || event.target.closest('input, select, textarea');
    if (!busy && Object.hasOwn(KEYS, event.key)) {
        event.preventDefault();
        KEYS[event.key]();
    }
}

/** A search waits until the reader pauses: a large report has millions of characters. */
function afterPause(action) {
    let timer = 0;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(action, 150);
    };
}

/** Draws what only changes with the language: the reader's choice, else the browser's. */
function speak() {
    const wanted = view.language ?? preferredLanguage();
    if (spoken !== wanted) {
        spoken = wanted;
        language = wanted;
        translatePage();
        showSubject(report);
        if (report.rows.length > 0) {
            showTotals(report);
            showFields(report, choose);
            showChoices();
        } else {
            byId('totals').replaceChildren(element('p', { class: 'notice' },
                say`No chats were scored: ${report.title.gold} has none. Give a file of chats with their gold records.`));
        }
    }
}

function showChoices() {
    byId('field').replaceChildren(option('', say('all fields')), ...report.fields.map(field => option(field.key, field.key, 'zh-CN')));
    byId('order').replaceChildren(...orders.map(([key, order]) => option(key, say(order.label))));
    byId('kinds').replaceChildren(...FILTERED_KINDS.map(kindButton));
}

function wire() {
    byId('field').addEventListener('change', () => change({ field: byId('field').value }));
    byId('order').addEventListener('change', () => change({ order: byId('order').value }));
    byId('query').addEventListener('input', afterPause(() => change({ query: byId('query').value.trim() })));
    byId('field-order').addEventListener('change', () => {
        drawFields(report, choose, byId('field-order').value);
        markField(view.field);
    });
    byId('clear').addEventListener('click', () => change({ field: '', kinds: new Set(), query: '' }));
    byId('previous').addEventListener('click', () => step(-1));
    byId('next').addEventListener('click', () => step(1));
    byId('help').addEventListener('click', () => byId('keys').showModal());
    byId('close-keys').addEventListener('click', () => byId('keys').close());
    byId('terms-open').addEventListener('click', () => byId('terms').showModal());
    byId('terms-close').addEventListener('click', () => byId('terms').close());
    byId('language').addEventListener('click', () => change({ language: language === 'en' ? 'zh' : 'en' }));
    byId('skip').addEventListener('click', event => {
        event.preventDefault();
        byId('chats').scrollIntoView();
        byId('field').focus();
    });
    document.addEventListener('keydown', onKey);
    window.addEventListener('hashchange', () => change(asked()));
}

function begin() {
    byId('chats').hidden = report.rows.length === 0;
    wire();
    const linked = location.hash.length > 1;
    change(view);
    if (linked) {
        byId('chats').scrollIntoView();
    }
}

begin();
