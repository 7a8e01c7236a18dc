// How fast a run goes: over the last seconds, not since its beginning.

const WINDOW = 5000;

/** Chats a second out of how many there were when. */
export class Speed {

    #points = [];

    /** Takes in how many chats there are at a moment (milliseconds), and tells the speed, or null where that is not known yet. */
    at(chats, now) {
        this.#points = [...this.#points.filter(point => now - point.now <= WINDOW), { chats, now }];
        const first = this.#points[0];
        return now - first.now < 500 ? null : (chats - first.chats) * 1000 / (now - first.now);
    }
}
