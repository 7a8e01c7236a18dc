// The tools in the page's head: who one is, language, theme, keys.

import { button, choice, element } from './dom.js';
import { language, speak } from './i18n.js';
import { service } from './caller.js';
import { set, setting } from './settings.js';

/** Fills the place with tools. */
export function fillToolbar(place, { shortcuts, askForToken, dropToken, hasToken }) {
    place.append(caller(askForToken, dropToken, hasToken), languages(), themes(),
        button('tools.keys', () => shortcuts.show(), { class: 'round', sayLabel: 'keys.title', sayTitle: 'keys.title' }));
}

function caller(askForToken, dropToken, hasToken) {
    const who = element('span', { class: 'who-am-i' });
    const enter = button('token.enter', askForToken);
    const leave = button('token.drop', dropToken);
    service.follow(now => {
        who.replaceChildren(now === null ? '' : nameOf(now.caller));
        enter.hidden = hasToken() || now !== null && !now.tokens;
        leave.hidden = !hasToken();
    });
    return element('span', { class: 'caller' }, who, enter, leave);
}

function nameOf({ name, scope }) {
    const key = name !== '' ? 'caller.named' : scope === 'admin' ? 'caller.open' : 'caller.scope';
    return element('span', { say: [key, { name, scope }] });
}

function languages() {
    const other = () => language() === 'en' ? 'zh-CN' : 'en';
    const control = element('button', { type: 'button', say: 'tools.language', click: () => {
        speak(other());
        control.lang = other();
    } });
    control.lang = other();
    return control;
}

function themes() {
    const control = choice({ auto: 'theme.auto', light: 'theme.light', dark: 'theme.dark' }, { sayLabel: 'theme.theme' });
    control.value = setting('theme') ?? 'auto';
    control.addEventListener('change', () => {
        set('theme', control.value === 'auto' ? null : control.value);
        if (control.value === 'auto') {
            delete document.documentElement.dataset.theme;
        } else {
            document.documentElement.dataset.theme = control.value;
        }
    });
    return control;
}
