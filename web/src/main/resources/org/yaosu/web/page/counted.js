// Languages that say one thing otherwise than several.

/** Words that depend on how many there are; the parameter is called count. */
export function counted(one, many) {
    return ({ count }) => count === 1 ? one : many;
}
