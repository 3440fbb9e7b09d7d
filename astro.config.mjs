import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { kept } from './src/site/wiring/integration.ts';

const { KEPT_ROOT, KEPT_AS_OF, KEPT_BASE, KEPT_OUT } = process.env;

export default defineConfig({
  srcDir: './src/site',
  outDir: KEPT_OUT ?? './dist',
  base: KEPT_BASE || '/',
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
      ],
    },
  },
  integrations: [kept({ root: KEPT_ROOT ?? import.meta.dirname, asOf: KEPT_AS_OF }), mdx()],
  vite: { build: { assetsInlineLimit: 0 } },
});
