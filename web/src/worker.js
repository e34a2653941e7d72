// @ts-check
/**
 * The service worker: the page opens without the server, with the last answers it gave. plugins/worker.ts puts
 * BUILD (a hash of everything) and FILES (what the page is made of) in front of it.
 */
/* global BUILD, FILES */
const PAGE = `relatum-page-${BUILD}`;
const ANSWERS = 'relatum-answers'; // emptied when somebody signs out
const MOST_ANSWERS = 300;
const KEPT = 'X-Relatum-Kept';

/** Addresses that are the page's own; whatever else is asked for goes to the server. */
const SCREENS =
    /^\/(?:(?:people|introductions|plans|library|letters|reports|settings|more|start|share)(?:\/.*)?)?$/;
/** Answers worth keeping: what is shown first, and the people. Lists of secrets and sessions are not. */
const KEEP =
    /^\/api\/(?:today|me|circles|people|contacts|heard|promises|ledger|pushaways|introductions|matches|sequences|library|reports?)(?:\/|$)/;

const worker = /** @type {any} */ (self);

worker.addEventListener('install', (/** @type {any} */ event) => {
    event.waitUntil(caches.open(PAGE).then((cache) => cache.addAll(FILES)));
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
    event.waitUntil(
        caches
            .keys()
            .then((names) =>
                Promise.all(
                    names
                        .filter((name) => name.startsWith('relatum-page-') && name !== PAGE)
                        .map((name) => caches.delete(name)),
                ),
            )
            .then(() => worker.clients.claim()),
    );
});

worker.addEventListener('message', (/** @type {any} */ event) => {
    if (event.data === 'take over') worker.skipWaiting();
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin) return;
    if (request.mode === 'navigate') {
        if (SCREENS.test(url.pathname)) event.respondWith(page());
    } else if (FILES.includes(url.pathname) || url.pathname.startsWith('/assets/'))
        event.respondWith(file(request));
    else if (KEEP.test(url.pathname)) event.respondWith(answer(event, request));
});

async function page() {
    const kept = await caches.match('/', { cacheName: PAGE });
    return kept ?? fetch('/');
}

/** A file's name changes with its content: what is there is right. */
async function file(/** @type {Request} */ request) {
    const cache = await caches.open(PAGE);
    const kept = await cache.match(request);
    if (kept) return kept;
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
}

/** The server first; when it does not answer, what it said last, marked with the time. */
async function answer(/** @type {any} */ event, /** @type {Request} */ request) {
    try {
        const fresh = await fetch(request);
        if (fresh.status === 401) event.waitUntil(caches.delete(ANSWERS));
        if (fresh.ok && fresh.status === 200) event.waitUntil(keep(request, fresh.clone()));
        return fresh;
    } catch (error) {
        const kept = await caches.match(request, { cacheName: ANSWERS });
        if (kept) return kept;
        throw error;
    }
}

async function keep(/** @type {Request} */ request, /** @type {Response} */ response) {
    const headers = new Headers(response.headers);
    headers.delete('Content-Encoding'); // the body is unpacked by now
    headers.set(KEPT, new Date().toISOString());
    const cache = await caches.open(ANSWERS);
    await cache.put(request, new Response(await response.blob(), { status: 200, headers }));
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_ANSWERS)).map((old) => cache.delete(old)));
}
