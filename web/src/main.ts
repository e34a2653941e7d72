import { mount } from 'svelte';
import App from './App.svelte';
import { offline } from './lib/offline.svelte';
import { speak, wanted } from './lib/words';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/charts.css';
import './styles/print.css';

// A screen of an older build is gone from a newer server: load the page anew, once for each build.
addEventListener('vite:preloadError', (event) => {
    const build = import.meta.url;
    if (sessionStorage.getItem('relatum.reloaded') === build) return;
    event.preventDefault();
    sessionStorage.setItem('relatum.reloaded', build);
    location.reload();
});

const target = document.getElementById('app');
void speak(wanted()).then(() => target && mount(App, { target }));
if (import.meta.env.PROD) addEventListener('load', () => void offline.start());
