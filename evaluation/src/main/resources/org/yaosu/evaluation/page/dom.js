// Making parts of the page. Text goes in as text, never as HTML: chats are other people's words.

function element(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

function drawing(tag, attributes = {}, ...children) {
    return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Sets attributes (a function is a listener, null and false are left out) and appends children (null is left out). */
function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === 'function') {
            node.addEventListener(name, value);
        } else if (value !== null && value !== false) {
            node.setAttribute(name, value);
        }
    }
    node.append(...children.filter(child => child !== null));
    return node;
}

/** A bar as wide as a share of its track. Widths go through the style object, which the page's policy allows. */
function bar(share, className) {
    const node = element('span', { class: className });
    node.style.width = `${100 * Math.min(1, Math.max(0, share))}%`;
    return node;
}

function byId(id) {
    return document.getElementById(id);
}

function option(value, label, lang = null) {
    return element('option', { value, lang }, label);
}
