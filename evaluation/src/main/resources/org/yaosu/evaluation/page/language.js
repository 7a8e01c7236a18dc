// The page in the reader's language: English, which it is written in, or Chinese. What is quoted, fields and chats, stays as it is.

const TAGS = { en: 'en', zh: 'zh-CN' };

let language = 'en';

/** The first of the browser's languages that the page has. */
function preferredLanguage() {
    return navigator.languages.map(tag => tag.slice(0, 2).toLowerCase()).find(each => Object.hasOwn(TAGS, each)) ?? 'en';
}

/** A text as it stands, or with values in it (say`${a} of ${b}`): the Chinese for it names them {0}, {1}. */
function say(texts, ...values) {
    const english = typeof texts === 'string' ? texts : texts.reduce((said, text, at) => `${said}{${at - 1}}${text}`);
    return worded(english).replace(/\{(\d)\}/g, (_, at) => values[at]);
}

function worded(english) {
    if (language === 'en') {
        return english;
    }
    if (!Object.hasOwn(CHINESE, english)) {
        console.warn(`there is no Chinese for: ${english}`);
    }
    return CHINESE[english] ?? english;
}

/** A number with what it counts, which stands in the singular. */
function counted(count, noun) {
    return `${count.toLocaleString('en')} ${language === 'en' && count !== 1 ? `${noun}s` : say(noun)}`;
}

/** Says what stands in the page itself; its English is kept beside. */
function translatePage() {
    document.documentElement.lang = TAGS[language];
    for (const node of document.querySelectorAll('[data-say]')) {
        node.dataset.say ||= node.textContent;
        node.textContent = say(node.dataset.say);
    }
    for (const name of ['aria-label', 'placeholder']) {
        for (const node of document.querySelectorAll(`[${name}].say`)) {
            node.dataset.english ??= node.getAttribute(name);
            node.setAttribute(name, say(node.dataset.english));
        }
    }
    const other = language === 'en' ? { lang: 'zh-CN', name: '中文' } : { lang: 'en', name: 'English' };
    byId('language').lang = other.lang;
    byId('language').textContent = other.name;
}
