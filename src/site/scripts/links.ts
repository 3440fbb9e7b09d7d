/** Links to a chart are copied as well as followed; an address with a fragment opens what is folded around it. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-link]')) {
  const plain = link.textContent;
  link.addEventListener('click', () => {
    navigator.clipboard?.writeText(link.href).then(
      () => {
        link.textContent = link.dataset.link ?? plain;
        setTimeout(() => {
          link.textContent = plain;
        }, 2000);
      },
      () => undefined,
    );
  });
}

function unfold(): void {
  const target =
    location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  for (let at = target?.parentElement; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  target?.scrollIntoView();
}
addEventListener('hashchange', unfold);
if (location.hash) unfold();
