/** Does something the server can take back, and says it. */
import { toasts } from './toast.svelte';
import { today } from './today.svelte';

/** after: asks anew what the screen shows; also when it was taken back. true = it was done. */
export async function act(
    text: string,
    deed: () => Promise<{ change: string | null }>,
    after: () => unknown,
): Promise<boolean> {
    try {
        const { change } = await deed();
        const again = () => {
            after();
            void today.load();
        };
        toasts.show({ text, changes: change ? [change] : [], undone: again });
        again();
        return true;
    } catch (error) {
        toasts.fail('', error);
        return false;
    }
}
