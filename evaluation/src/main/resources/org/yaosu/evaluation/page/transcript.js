// The text of a chat, turn by turn, with the places marked that fields speak of. Offsets are UTF-16 units, as in Java.

const TAIL = '" data-online-sheet-link=\'[';
const NO_SPEAKER = /[，。！？；、"“”]|https?|(电话|手机|号码|地址|姓名|名称|邮箱|时间|备注|注|收件人|联系人|账号|密码|链接|网址|税号|开户行|金额|消息|ps)$/i;
const MOST_PLACES = 50;

/** Lines `speaker：text`; a line without a speaker belongs to the turn before it. */
function turnsOf(text, end) {
    const turns = [];
    for (let start = 0; start < end;) {
        const stop = text.indexOf('\n', start);
        const lineEnd = stop < 0 || stop > end ? end : stop;
        const colon = speakerEnd(text.slice(start, lineEnd));
        if (colon > 0) {
            turns.push({ start, speaker: start + colon, said: start + colon + 1, end: lineEnd });
        } else if (turns.length > 0) {
            turns[turns.length - 1].end = lineEnd;
        } else {
            turns.push({ start, speaker: start, said: start, end: lineEnd });
        }
        start = lineEnd + 1;
    }
    return turns;
}

function speakerEnd(line) {
    const colon = line.indexOf('：');
    return colon > 0 && colon <= 32 && !NO_SPEAKER.test(line.slice(0, colon)) ? colon : -1;
}

/** Where a field's words are: its evidence, and where gold's values stand, which helps most when an answer is missing. */
function placesOf(cell, id, text) {
    const evidence = (cell.evidence ?? []).filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
        .map(({ start, end }) => ({ start, end, id, why: 'evidence' }));
    const gold = valuesOf(cell.gold).filter(value => value.length > 1)
        .flatMap(value => occurrences(text, value).map(start => ({ start, end: start + value.length, id, why: 'gold' })));
    return [...evidence, ...gold];
}

function occurrences(text, value) {
    const found = [];
    for (let at = text.indexOf(value); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(value, at + value.length)) {
        found.push(at);
    }
    return found;
}

/** Text from start to end, cut where a place begins or ends, so that places may overlap. */
function marked(text, start, end, places) {
    const here = places.filter(place => place.start < end && place.end > start);
    const cuts = [...new Set([start, end, ...here.flatMap(place => [place.start, place.end])])]
        .filter(cut => cut >= start && cut <= end).sort((a, b) => a - b);
    return cuts.slice(1).map((cut, index) => piece(text.slice(cuts[index], cut), here.filter(place => place.start < cut && place.end > cuts[index])));
}

function piece(text, places) {
    if (places.length === 0) {
        return document.createTextNode(text);
    }
    const mark = element('mark', { class: [...new Set(places.map(place => place.why))].join(' ') }, text);
    mark.places = places;
    return mark;
}

function transcript(text, places, customers) {
    const tail = text.indexOf(TAIL);
    const end = tail < 0 ? text.length : tail;
    const seen = [];
    return element('div', { class: 'transcript', id: 'transcript', lang: 'zh-CN', tabindex: '0', role: 'region', 'aria-label': say('Text of the chat') },
        text === '' ? element('p', { class: 'hint', lang: TAGS[language] }, say('The report holds no text of this chat.')) : null,
        element('ol', { class: 'turns' }, ...turnsOf(text, end).map(turn => turnItem(text, turn, places, customers, seen))),
        tail < 0 ? null : element('details', { class: 'tail' },
            element('summary', { lang: TAGS[language] }, say`Tail of the export, ${counted(text.length - tail, 'character')}`),
            element('p', {}, ...marked(text, tail, text.length, places))));
}

function turnItem(text, turn, places, customers, seen) {
    const name = text.slice(turn.start, turn.speaker);
    if (!seen.includes(name)) {
        seen.push(name);
    }
    const customer = customers.has(name);
    return element('li', { class: `turn voice-${seen.indexOf(name) % 6}${customer ? ' customer' : ''}` },
        element('span', { class: 'speaker', title: customer ? say('a record is about this speaker') : null }, ...marked(text, turn.start, turn.speaker, places)),
        element('span', { class: 'said' }, ...marked(text, turn.said, turn.end, places)));
}

/** Lights up what belongs to one field, and brings the first of it into view. */
function lightUp(pane, id) {
    const own = [];
    for (const mark of pane.querySelectorAll('mark')) {
        const on = mark.places.filter(place => place.id === id);
        mark.classList.toggle('on', on.length > 0);
        mark.classList.toggle('on-evidence', on.some(place => place.why === 'evidence'));
        if (on.length > 0) {
            own.push(mark);
        }
    }
    const first = own.find(mark => mark.classList.contains('on-evidence')) ?? own[0];
    if (first) {
        bringIntoView(pane, first);
    }
}

/** Scrolls the pane alone: scrollIntoView would also move the page under the reader's pointer. */
function bringIntoView(pane, mark) {
    const tail = mark.closest('details');
    if (tail) {
        tail.open = true;
    }
    const paneBox = pane.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    if (box.top < paneBox.top || box.bottom > paneBox.bottom) {
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        pane.scrollTo({ top: pane.scrollTop + box.top - paneBox.top - pane.clientHeight / 3, behavior: calm ? 'auto' : 'smooth' });
    }
}
