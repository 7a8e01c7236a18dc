// Numbers as people read them.

/** A number with fixed digits, or n/a where there is none. */
function fixed(value, digits) {
    return Number.isFinite(value) ? value.toFixed(digits) : say('n/a');
}

function signed(value, digits) {
    if (!Number.isFinite(value)) {
        return say('n/a');
    }
    const text = Math.abs(value).toFixed(digits);
    return Number(text) === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
}

function interval(bounds, digits, write = fixed) {
    return bounds ? say`${write(bounds[0], digits)} to ${write(bounds[1], digits)}` : say('n/a');
}

/** Points without digits that say nothing: 2, 1.5, 0.67. */
function points(value) {
    return Number.isFinite(value) ? String(Number(value.toFixed(2))) : say('n/a');
}

/** A count; a text that is right in part counts in part. */
function tally(value) {
    return String(Number(value.toFixed(1)));
}
