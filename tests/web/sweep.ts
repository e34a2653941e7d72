/** When all is over: the filled sample goes. */
import { rmSync } from 'node:fs';
import { QUICK_OF } from './sample.ts';

export default function sweep() {
    rmSync(QUICK_OF(process.pid), { recursive: true, force: true });
}
