/** Who the user is, and the circles of the sidebar: asked once, when the first list is there. */
import { api, type Schemas } from './api';

class Me {
    me = $state.raw<Schemas['Me'] | null>(null);
    circles = $state.raw<Schemas['Circle'][]>([]);
    people = $state.raw<number | null>(null);
    /** Suggestions that wait for a yes or no. */
    introductions = $state.raw<number | null>(null);

    /** What fails stays unknown: nothing of it is needed to use the page. */
    async load() {
        const [me, circles, people] = await Promise.allSettled([
            api('get', '/api/me'),
            api('get', '/api/circles'),
            api('get', '/api/people', { query: { limit: 1 } }),
        ]);
        if (me.status === 'fulfilled') this.me = me.value;
        if (circles.status === 'fulfilled') this.circles = circles.value.rows;
        if (people.status === 'fulfilled') this.people = people.value.total;
    }
}

export const me = new Me();
