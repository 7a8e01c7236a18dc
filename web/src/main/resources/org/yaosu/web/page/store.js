// A value that others follow.

/** Holds a value; whoever follows is told it now and each time it is another one. */
export function store(initial) {
    let value = initial;
    const followers = new Set();
    return {
        get: () => value,
        set(next) {
            value = next;
            followers.forEach(follower => follower(value));
        },
        follow(follower) {
            followers.add(follower);
            follower(value);
            return () => followers.delete(follower);
        },
    };
}
