// Before the first paint, so that a chosen theme does not flash: the choice is made in Settings.
try {
    const theme = localStorage.getItem('relatum.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
    // No storage: the system's theme it is.
}
