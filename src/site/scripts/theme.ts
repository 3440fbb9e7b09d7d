/** The switch between light and dark: shown where scripts run, remembered where storage may be used. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const dark = getComputedStyle(root).colorScheme === 'dark';
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('kept-theme', root.dataset.theme);
    } catch {
      // Without storage the choice holds for this page.
    }
    document.dispatchEvent(new CustomEvent('kept:theme'));
  });
}
