// Points lost in each chat of the list: a map for the pointer. The keyboard has next and previous.

/** @param open called with the place in the list of the chat that is clicked on */
function drawStrip(rows, index, of, open) {
    const count = rows.length;
    byId('strip').hidden = count < 2;
    if (count < 2) {
        return;
    }
    const lost = rows.map(row => Math.max(0, of - row.points));
    const most = Math.max(1, ...lost);
    const column = at => `M${at + 0.1} 40h.8v${-2 - 36 * lost[at] / most}h-.8z`;
    const strip = drawing('svg', {
        viewBox: `0 0 ${count} 40`, preserveAspectRatio: 'none', 'aria-hidden': 'true',
        click: event => {
            const box = event.currentTarget.getBoundingClientRect();
            open(Math.floor(count * (event.clientX - box.left) / box.width));
        }
    },
        drawing('path', { class: 'others', d: lost.map((_, at) => column(at)).join('') }),
        drawing('path', { class: 'current', d: column(index) }));
    strip.style.maxWidth = `${count * 16}px`;
    byId('strip').replaceChildren(element('span', { class: 'hint' }, say('Points lost, chat by chat')), strip);
}
