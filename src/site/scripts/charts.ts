/** Wakes the buttons of each chart; Vega itself comes only when a reader asks to explore. */
for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
  const png = figure.querySelector<HTMLButtonElement>('[data-png]');
  const explore = figure.querySelector<HTMLButtonElement>('[data-explore]');
  if (png) {
    png.hidden = false;
    png.addEventListener('click', async () => {
      const { savePng } = await import('./save-png.ts');
      await savePng(figure.dataset.picture ?? '', figure.id);
    });
  }
  if (explore) {
    explore.hidden = false;
    let close: (() => void) | undefined;
    explore.addEventListener('click', async () => {
      if (close) {
        close();
        close = undefined;
        explore.textContent = figure.dataset.explore ?? '';
        return;
      }
      explore.disabled = true;
      explore.textContent = figure.dataset.loading ?? '';
      try {
        const { exploreChart } = await import('./explore-chart.ts');
        close = await exploreChart(figure);
        explore.textContent = figure.dataset.back ?? '';
      } catch {
        explore.textContent = figure.dataset.explore ?? '';
        figure.querySelector('.failed')?.remove();
        const note = document.createElement('p');
        note.className = 'failed';
        note.setAttribute('role', 'status');
        note.textContent = figure.dataset.failed ?? '';
        figure.append(note);
      }
      explore.disabled = false;
    });
  }
}
