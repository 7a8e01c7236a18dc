// The page in the reader's language. Words are bound to their nodes, so that another language takes nothing away that is typed or shown.

import { set } from './settings.js';
import zh from './texts-zh.js';
import en from './texts-en.js';

const TEXTS = { 'zh-CN': zh, en };
/** What each node says: attribute (empty for its text) to key and parameters. */
const said = new WeakMap();
const MARK = 'data-said';
/** Letters that are written from right to left, and signs that have others written so. */
const TURNING = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const ATTRIBUTES = { say: '', sayLabel: 'aria-label', sayTitle: 'title', sayPlaceholder: 'placeholder' };

/** The language of the page: zh-CN or en. */
export function language() {
    return document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en';
}

/** How numbers and times are written: as the reader's country does, where the reader is of one that speaks the page's language. */
function locale() {
    return navigator.languages?.find(tag => tag.slice(0, 2).toLowerCase() === language().slice(0, 2)) ?? language();
}

/** Says all again, in another language, and remembers it. */
export function speak(name) {
    document.documentElement.lang = name;
    set('language', name);
    document.querySelectorAll(`[${MARK}]`).forEach(repeat);
}

/**
 * The words of a key. Parameters stand in braces: numbers are written as the language writes them, functions are asked for their words now.
 */
export function words(key, parameters = {}) {
    const known = TEXTS[language()][key] ?? key;
    const text = typeof known === 'function' ? known(parameters) : known;
    const given = name => {
        const value = typeof parameters[name] === 'function' ? parameters[name]() : parameters[name];
        return typeof value === 'number' ? number(value) : isolated(String(value ?? ''));
    };
    return text.replace(/\{(\w+)\}/g, (_, name) => given(name));
}

/** Somebody's words among those of the page: where they are written from right to left, they turn nothing but themselves. */
function isolated(text) {
    return TURNING.test(text) ? `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069` : text;
}

/** Has a node say the words of a key from now on, whatever the language becomes. */
export function say(node, key, parameters = {}, attribute = '') {
    const all = said.get(node) ?? new Map();
    all.set(attribute, [key, parameters]);
    said.set(node, all);
    node.setAttribute(MARK, '');
    repeat(node);
    return node;
}

/** Binds what the page's HTML names. */
export function sayAll(root) {
    for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
        const data = `data-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
        root.querySelectorAll(`[${data}]`).forEach(node => say(node, node.getAttribute(data), {}, attribute));
    }
}

/** A number as the language writes it. */
export function number(value, options = {}) {
    return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2, ...options }).format(value);
}

/** A share from 0 to 1, as percent. */
export function percent(share) {
    return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** A point of time of the API, in the reader's own zone. */
export function time(text) {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? text : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A stretch of milliseconds. */
export function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 10) {
        return words('time.seconds', { seconds: Math.round(seconds * 10) / 10 });
    }
    const whole = Math.round(seconds);
    return whole < 90 ? words('time.seconds', { seconds: whole })
        : words('time.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}

function repeat(node) {
    for (const [attribute, [key, parameters]] of said.get(node) ?? []) {
        const text = words(key, parameters);
        if (attribute === '') {
            node.textContent = text;
        } else {
            node.setAttribute(attribute, text);
        }
    }
}

export { ATTRIBUTES as SAYING };
