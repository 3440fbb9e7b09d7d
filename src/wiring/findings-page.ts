import type { Catalogue } from '../language/index.ts';
import type { Summary } from '../pipeline/index.ts';

/** The page shown instead of every page while developing, as long as a finding is an error; it reloads itself. */
export function findingsPage(
  words: Catalogue,
  { findings }: Pick<Summary, 'findings'>,
  base: string,
): string {
  const rows = findings.map(
    ({ file, line, column, severity, text, code }) =>
      `<li class="${severity}"><code>${escaped(`${file}:${line}:${column}`)}</code><p>${escaped(text)}</p><small>${escaped(`${severity} · ${code}`)}</small></li>`,
  );
  return `<!doctype html><html lang="${words.tag}"><meta charset="utf-8"><title>${escaped(words.findings.title)}</title>
<script type="module" src="${base}@vite/client"></script>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem}li{margin:0 0 1.2rem}p{margin:.2rem 0}.error code{color:#b03f09}small{opacity:.7}</style>
<h1>${escaped(words.findings.title)}</h1><p>${escaped(words.findings.text)}</p><ul>${rows.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
