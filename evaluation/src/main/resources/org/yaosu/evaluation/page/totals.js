// The top of the page: the score on one scale with the floors, what else sums a run up, and the comparison.

function showSubject(report) {
    const { gold, answers, against, made } = report.title;
    const subject = against ? say`${answers} scored against ${gold}, compared with ${against}` : say`${answers} scored against ${gold}`;
    byId('subject').replaceChildren(subject, made ? element('span', { class: 'made' }, ` · ${madeAt(made)}`) : '');
    document.title = say`${fixed(report.score.points, 2)} of ${report.score.of}: ${answers}`;
}

function madeAt(made) {
    const date = new Date(made);
    return Number.isNaN(date.getTime()) ? made : date.toLocaleString(language === 'en' ? 'en-GB' : TAGS[language], { dateStyle: 'medium', timeStyle: 'short' });
}

function showTotals(report) {
    byId('totals').replaceChildren(...[scoreCard(report), report.comparison ? comparisonCard(report) : null, ...(report.spending ?? []).map(spendingCard)].filter(Boolean));
}

function scoreCard({ score, title, comparison }) {
    return element('div', { class: 'card score-card' },
        element('div', { class: 'headline' },
            element('p', { class: 'figure' },
                element('strong', {}, fixed(score.points, 2)), element('span', { class: 'of' }, say` of ${score.of} points a chat`)),
            element('p', { class: 'hint' }, say`interval ${interval(score.interval, 2)}`)),
        scale(score, title, comparison),
        element('dl', { class: 'facts' },
            fact(say('Macro F1'), fixed(score.macroF1, 2), Number.isFinite(score.macroF1) ? say`over ${counted(score.macroFields, 'field')}` : ''),
            fact(say('Above constant'), signed(score.points - score.floors.constant, 2), say('points')),
            fact(say('Chats'), score.chats.toLocaleString('en'), ''),
            fact(say('Similarity'), score.similarity ?? say('n/a'), say('of free text'))));
}

/** What a run of the journal took. */
function spendingCard({ run, calls, saved, promptTokens, completionTokens, cost, seconds }) {
    return element('div', { class: 'card spending-card' },
        element('p', { class: 'figure' }, element('strong', {}, fixed(cost, cost > 0 && cost < 0.1 ? 4 : 2)), element('span', { class: 'of' }, say` is what ${run} cost`)),
        element('dl', { class: 'facts' },
            fact(say('Calls'), calls.toLocaleString('en'), saved > 0 ? say`and ${saved.toLocaleString('en')} answered by what was kept` : ''),
            fact(say('Tokens'), (promptTokens + completionTokens).toLocaleString('en'), say`${completionTokens.toLocaleString('en')} of them answers`),
            fact(say('Time'), fixed(seconds, 1), say('seconds'))));
}

function fact(name, value, more) {
    return element('div', {}, element('dt', {}, name),
        element('dd', {}, element('b', {}, value), more ? element('span', { class: 'hint' }, ` ${more}`) : null));
}

/** Dots and not bars, because the scale begins where the lowest mark is and not at 0. */
function scale(score, title, comparison) {
    const marks = [
        { label: say('all empty'), value: score.floors.empty, floor: true },
        { label: say('constant'), value: score.floors.constant, floor: true },
        comparison ? { label: title.against ?? say('other'), value: comparison.points } : null,
        { label: title.answers, value: score.points, bounds: score.interval, own: true }
    ].filter(mark => mark && Number.isFinite(mark.value));
    const lowest = Math.min(...marks.flatMap(mark => [mark.value, ...(mark.bounds ?? [])]));
    const from = Math.max(0, 2 * Math.floor((lowest - 0.5) / 2));
    const place = value => `${100 * (value - from) / (score.of - from)}%`;
    return element('figure', { class: 'scale', 'aria-label': say`Score and floors on a scale from ${from} to ${score.of} points` },
        ...marks.map(mark => scaleRow(mark, place)), scaleAxis(from, score.of, place));
}

function scaleRow({ label, value, bounds, floor, own }, place) {
    const track = element('span', { class: 'track' });
    if (bounds) {
        const whisker = element('span', { class: 'whisker' });
        whisker.style.left = place(bounds[0]);
        whisker.style.width = `calc(${place(bounds[1])} - ${place(bounds[0])})`;
        track.append(whisker);
    }
    const dot = element('span', { class: 'dot' });
    dot.style.left = place(value);
    track.append(dot);
    return element('div', { class: `scale-row${floor ? ' floor' : ''}${own ? ' own' : ''}` },
        element('span', { class: 'scale-label', title: label }, label), track, element('span', { class: 'scale-value' }, fixed(value, 2)));
}

function scaleAxis(from, to, place) {
    const step = to - from > 16 ? 6 : 2;
    const axis = element('span', { class: 'axis' });
    for (let at = to; at >= from; at -= step) {
        const tick = element('span', {}, String(at));
        tick.style.left = place(at);
        axis.append(tick);
    }
    return element('div', { class: 'scale-row', 'aria-hidden': 'true' }, element('span', {}), axis, element('span', {}));
}

function comparisonCard({ comparison, title, score }) {
    const chats = comparison.better + comparison.worse + comparison.equal;
    return element('div', { class: 'card comparison-card' },
        element('div', { class: 'headline' },
            element('p', { class: 'figure' },
                element('strong', { class: toneOf(comparison.interval) }, signed(comparison.difference, 2)),
                element('span', { class: 'of' }, say` against ${title.against ?? say('the other')}`)),
            element('p', { class: 'hint' }, say`interval ${interval(comparison.interval, 2, signed)}: ${say(verdict(comparison.interval))}`)),
        element('p', {}, say`${fixed(score.points, 2)} and ${fixed(comparison.points, 2)} points, chat by chat:`),
        element('div', { class: 'stack tall', 'aria-hidden': 'true' },
            bar(comparison.better / chats, 'fill better'), bar(comparison.equal / chats, 'fill equal'), bar(comparison.worse / chats, 'fill worse')),
        element('p', { class: 'tallies' }, ...['better', 'equal', 'worse'].map(how =>
            element('span', {}, element('span', { class: `key-of fill ${how}`, 'aria-hidden': 'true' }), element('b', {}, String(comparison[how])), ` ${say(how)}`))),
        movers(comparison.fields ?? []));
}

/** The fields that moved most, up and down. */
function movers(fields) {
    const sorted = [...fields].sort((a, b) => b.difference - a.difference);
    const gained = sorted.filter(field => field.difference > 0).slice(0, 3);
    const lost = sorted.filter(field => field.difference < 0).slice(-3).reverse();
    return element('div', { class: 'movers' }, moved(say('Most gained in'), gained), moved(say('Most lost in'), lost));
}

function moved(label, fields) {
    return fields.length === 0 ? null : element('p', {}, element('span', { class: 'hint' }, `${label} `), ...fields.map(field =>
        element('span', {}, element('span', { lang: 'zh-CN' }, field.key), ` ${signed(field.difference, 2)}`)));
}

function verdict(bounds) {
    if (!bounds) {
        return 'no verdict';
    }
    return bounds[0] > 0 ? 'better' : bounds[1] < 0 ? 'worse' : 'no clear difference';
}

function toneOf(bounds) {
    return { better: 'tone-better', worse: 'tone-worse' }[verdict(bounds)] ?? '';
}
