// Puts the page together.

import { Api } from './api.js';
import { Catalog } from './catalog.js';
import { CompareView } from './compare-view.js';
import { ExtractView } from './extract-view.js';
import { FieldsView } from './fields-view.js';
import { keepPage } from './file-picker.js';
import { sayAll } from './i18n.js';
import { showProblem, noticePlace } from './notices.js';
import { ProvidersView } from './providers-view.js';
import { Router } from './router.js';
import { RunView } from './run-view.js';
import { RunsView } from './runs-view.js';
import { service } from './caller.js';
import { Shortcuts } from './shortcuts.js';
import { askForToken } from './token-dialog.js';
import { Tokens } from './tokens.js';
import { fillToolbar } from './toolbar.js';

// where no tokens are configured, another one would not help
const tokens = new Tokens(asked => service.get()?.tokens === false ? Promise.resolve(null) : askForToken(asked), () => introduce());
const api = new Api(tokens);
const catalog = new Catalog(api);
const router = new Router('extract');
const context = { api, catalog, router };
const place = noticePlace();
const sectionOf = name => document.getElementById(name);

sayAll(document);
keepPage();
document.getElementById('main').prepend(place);
fillToolbar(document.getElementById('tools'), {
    shortcuts: new Shortcuts(router),
    hasToken: () => tokens.current() !== null,
    askForToken: async () => {
        const given = await askForToken();
        if (given !== null) {
            tokens.take(given.token, given.keep);
            await begin();
            router.begin();
        }
    },
    dropToken: () => {
        tokens.drop();
        service.set(null);
        // chats, records and runs are for nobody else's eyes
        location.reload();
    },
});
const runs = new RunsView(sectionOf('runs'), context);
router.add('extract', {});
new ExtractView(sectionOf('extract'), { ...context, runFile: file => {
    runs.take(file);
    router.go('runs');
} });
for (const [name, view] of [['runs', runs], ['run', new RunView(sectionOf('run'), context)], ['compare', new CompareView(sectionOf('compare'), context)],
    ['providers', new ProvidersView(sectionOf('providers'), context)], ['fields', new FieldsView(sectionOf('fields'), context)]]) {
    router.add(name, { show: rest => view.show(rest), leave: () => view.leave?.() });
}

/** Tells who the reader is by now; where no token is left, nobody is known. What goes wrong is told to whoever asked for the token. */
async function introduce() {
    service.set(tokens.current() === null ? null : await api.get('').catch(() => null));
}

/** Asks who the reader is and what there is; a token is asked for on the way where one is needed. */
async function begin() {
    place.replaceChildren();
    try {
        service.set(await api.get(''));
        await catalog.refreshProviders();
    } catch (failure) {
        // told again: a token that was refused is gone by now
        service.set(service.get());
        showProblem(place, failure);
    }
}

router.begin();
await begin();
document.documentElement.dataset.ready = '';
