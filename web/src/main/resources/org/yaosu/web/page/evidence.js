// Where in a chat values were read from.

/**
 * Cuts a stretch of text where evidence begins and ends.
 *
 * @param spans of the evidence: {start, end, id}, in any order, overlapping or not
 * @return pieces {start, end, ids} from start to end, each with the ids of those that cover it
 */
export function pieces(start, end, spans) {
    const within = spans.map(span => ({ ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) })).filter(span => span.start < span.end);
    const cuts = [...new Set([start, end, ...within.flatMap(span => [span.start, span.end])])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((cut, index) => ({
        start: cut,
        end: cuts[index + 1],
        ids: within.filter(span => span.start <= cut && cut < span.end).map(span => span.id),
    }));
}

/** The evidence of values, as spans. */
export function spansOf(values) {
    return values.flatMap(value => value.evidence.map(({ start, end }) => ({ start, end, id: value.id })));
}
