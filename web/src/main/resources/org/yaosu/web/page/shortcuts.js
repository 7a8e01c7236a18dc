// Keys. Those of one character can be turned off, for they are in the way of some who speak to their computer.

import { element } from './dom.js';
import { dialog } from './dialogs.js';
import { set, setting } from './settings.js';

const SETTING = 'keys';
const PATIENCE = 1500;

/** Listens for keys. Pairs begin with g and go to a view. */
export class Shortcuts {

    #router;
    #gone = 0;

    constructor(router) {
        this.#router = router;
        document.addEventListener('keydown', event => this.#press(event));
    }

    /** Shows which keys there are. */
    show() {
        const on = element('input', { type: 'checkbox', checked: isOn() });
        on.addEventListener('change', () => set(SETTING, on.checked ? null : 'off'));
        return dialog({
            title: 'keys.title',
            close: 'notice.close',
            content: [
                element('dl', { class: 'keys' }, KEYS.map(([keys, words]) => element('div', {},
                    element('dt', {}, keys.map(key => element('kbd', {}, key))), element('dd', { say: words })))),
                element('label', { class: 'tick' }, on, element('span', { say: 'keys.on' })),
            ],
        });
    }

    #press(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || !isOn() || isTyping(event.target) || document.querySelector('dialog[open]') !== null) {
            return;
        }
        if (event.key === '?') {
            event.preventDefault();
            this.show();
        } else if (event.key === 'g') {
            this.#gone = event.timeStamp;
        } else if (event.timeStamp - this.#gone < PATIENCE && event.key in VIEWS) {
            event.preventDefault();
            this.#gone = 0;
            this.#router.go(VIEWS[event.key]);
        }
    }
}

const VIEWS = { e: 'extract', r: 'runs', c: 'compare', p: 'providers', f: 'fields' };
const KEYS = [
    [['Ctrl', 'Enter'], 'keys.extract'],
    [['Tab'], 'keys.tab'],
    [['Enter'], 'keys.edit'],
    [['Delete'], 'keys.remove'],
    [['←', '→'], 'keys.tabs'],
    [['Esc'], 'keys.close'],
    [['g', 'e'], 'view.extract'],
    [['g', 'r'], 'view.runs'],
    [['g', 'c'], 'view.compare'],
    [['g', 'p'], 'view.providers'],
    [['g', 'f'], 'view.fields'],
    [['?'], 'keys.help'],
];

function isOn() {
    return setting(SETTING) !== 'off';
}

function isTyping(target) {
    return target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]');
}
