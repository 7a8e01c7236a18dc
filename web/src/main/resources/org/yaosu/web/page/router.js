// Which view is shown: what stands behind the # of the address, such as #/runs/3. Views stay as they are while others are shown.

import { say, words } from './i18n.js';

/** Shows views as the address says. */
export class Router {

    #views = new Map();
    #shown = null;

    /** @param fallback the name of the view where the address names none */
    constructor(fallback) {
        this.fallback = fallback;
        addEventListener('hashchange', () => this.#show(true));
        // the address says which view is shown, not which place of it
        document.querySelector('.skip').addEventListener('click', event => {
            event.preventDefault();
            document.getElementById('main').focus();
        });
    }

    /** A view: its section's id, and what is done when it is shown (with what else the address says) and left. */
    add(name, { show = () => {}, leave = () => {} } = {}) {
        this.#views.set(name, { show, leave, section: document.getElementById(name) });
    }

    /** Shows what the address says. */
    begin() {
        this.#show(false);
    }

    /** Goes to a view. */
    go(...path) {
        location.hash = `#/${path.map(encodeURIComponent).join('/')}`;
    }

    #show(moved) {
        const [first, ...rest] = location.hash.replace(/^#\//, '').split('/').filter(part => part !== '').map(decoded);
        // a run has a view of its own, below that of all
        const name = first === 'runs' && rest.length > 0 ? 'run' : first;
        const view = this.#views.get(name) ?? this.#views.get(this.fallback);
        if (this.#shown !== view) {
            this.#shown?.leave();
        }
        this.#shown = view;
        this.#views.forEach(other => {
            other.section.hidden = other !== view;
        });
        const listed = view.section.id === 'run' ? 'runs' : view.section.id;
        this.#mark(listed);
        say(document.querySelector('title'), 'page.title', { view: () => [words(`view.${listed}`), ...rest].join(' ') });
        view.show(rest);
        if (moved) {
            scrollTo(0, 0);
            document.getElementById('main').focus({ preventScroll: true });
        }
    }

    #mark(name) {
        document.querySelectorAll('#views a').forEach(link => {
            if (link.getAttribute('href') === `#/${name}`) {
                link.setAttribute('aria-current', 'page');
            } else {
                link.removeAttribute('aria-current');
            }
        });
    }
}

function decoded(part) {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
