declare module 'virtual:icons' {
    export const PATHS: Record<import('./lib/icon-names').IconName, string>;
}
