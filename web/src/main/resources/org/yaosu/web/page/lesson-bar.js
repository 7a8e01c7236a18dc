// What can be done with corrected records: learn from them, keep them, extract once more.

import { button, element } from './dom.js';
import { downloadJson } from './download.js';
import { attempt, noticePlace, showNotice } from './notices.js';
import { needing } from './caller.js';
import { say } from './i18n.js';

/** @param again extracts the same chat once more */
export function lessonBar(api, draft, again) {
    const place = noticePlace();
    const tally = element('p', { class: 'hint' });
    const learn = button('learn.learn', () => attempt(place, async () => {
        draft.settle();
        const count = draft.corrections;
        const lesson = await api.send('POST', '/corrections', { body: draft.lesson() });
        // what was corrected meanwhile is not among what was learned
        draft.kept(count);
        showNotice(place, 'learn.learned', lesson, button('learn.again', again));
    }, learn), { class: 'primary' });
    const keep = button('record.download', () => {
        draft.settle();
        downloadJson('record.json', draft.download());
        draft.kept(draft.corrections);
    });
    const tell = () => say(tally, draft.corrections === 0 ? 'learn.hint' : 'learn.corrections', { count: draft.corrections });
    draft.addEventListener('change', tell);
    tell();
    return element('div', { class: 'lesson' }, tally, element('p', { class: 'actions' }, needing('admin', learn), keep), place);
}
